// The options with which client/src/node-client.ts has Node start the language server: what is measured runs with the same.
export const serverOptions = ["--max-semi-space-size=32"];

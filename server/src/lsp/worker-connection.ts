/** What a server in a web worker needs of the library, as node-connection.ts has it for Node. */
export { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";

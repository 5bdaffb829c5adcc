/** What a server in Node needs of the library, and nothing else: of a file that is loaded when it is needed, all exports stay in a bundle. */
export { createConnection } from "vscode-languageserver/node";

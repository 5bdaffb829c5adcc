/** What the client in a browser needs of the library, as node-library.ts has it for the desktop. */
export { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from "vscode-languageclient/browser";

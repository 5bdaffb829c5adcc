/** What the client on the desktop needs of the library, and nothing else: of a file that is loaded when it is needed, all exports stay in a bundle. */
export { LanguageClient, TransportKind } from "vscode-languageclient/node";

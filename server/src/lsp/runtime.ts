import type { Connection } from "vscode-languageserver";
import type { FileReader } from "../config/index.ts";
import type { Uris } from "./shared/uris.ts";

/** What differs between the places in which the server runs: a Node process or a web worker. */
export interface Runtime {
  createReader(connection: Connection, uris: Uris, events: ReaderEvents): ServerReader;
}

/** For readers that cannot answer at once: what they called `pending` is known now. */
export interface ReaderEvents {
  fileRead(path: string): void;
}

export interface ServerReader extends FileReader {
  /** What was read of a file, or of the directory it is in, is out of date. */
  invalidate?(path: string): void;
}

import type { Connection } from "vscode-languageserver";
import type { FileReader } from "../config/index.ts";
import type { FindPage } from "./shared/rule-pages.ts";
import type { Uris } from "./shared/uris.ts";

/** What differs between the places in which the server runs: a Node process or a web worker. */
export interface Runtime {
  /** The page about a rule as a file of this machine; left out where there are no files. */
  readonly findPage?: FindPage;
  /** @param isReadByClient whether the client answers the requests of protocol/ about files of a scheme */
  createReader(
    connection: Connection,
    uris: Uris,
    events: ReaderEvents,
    isReadByClient: (scheme: string) => boolean,
  ): ServerReader;
}

/** For readers that cannot answer at once: what they called `pending` is known now. */
export interface ReaderEvents {
  fileRead(path: string): void;
}

export interface ServerReader extends FileReader {
  /** What was read of a file, or of the directory it is in, is out of date. */
  invalidate?(path: string): void;
  /** All that was read may be out of date. */
  invalidateAll?(): void;
  /** Whether a file is being read just now; left out where all are read at once. */
  isFetching?(path: string): boolean;
  /** Fulfilled when all that is being read just now has come; undefined where nothing is. */
  arrival?(): Promise<void> | undefined;
  /** How much has come up to now. */
  readonly arrived?: number;
}

/**
 * The messages that this server and its own client exchange beyond the Language Server Protocol. The client holds the same
 * shapes in client/src/protocol.ts; a change here is a change there. Only a client that says `jailconfClient: true` in
 * its initializationOptions gets them.
 */

/** Server to client: what the server made of one document, for a status item. */
export const statusNotification = "jailconf/status";

export interface DocumentStatus {
  uri: string;
  /** The FreeBSD release whose jail(8) the file is judged for. */
  release: string;
  state: "active" | "fragment" | "foreign" | "tooLarge" | "included";
  /** One sentence for people, for states that need an explanation. */
  note?: string;
  errors: number;
  warnings: number;
  infos: number;
  hints: number;
}

/** Server to client: every file that some open jail.conf includes, whatever its name is. */
export const includedFilesNotification = "jailconf/includedFiles";

export interface IncludedFiles {
  uris: string[];
}

/** Server to client, from the web worker only, which has no file system of its own. */
export const readFileRequest = "jailconf/readFile";
export const readDirectoryRequest = "jailconf/readDirectory";

export interface ResourceParams {
  uri: string;
}

export type RemoteFileContent =
  | { kind: "file"; text: string; valid: boolean }
  | { kind: "missing" | "notRegular" | "unreadable" | "tooLarge" };

export type RemoteDirectoryContent = { entries: { name: string; kind: "file" | "directory" | "other" }[] } | null;

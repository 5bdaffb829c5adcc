/**
 * The messages that the language server and its own client exchange beyond the Language Server Protocol: the one description
 * of them, bundled into both. Only a client that says `jailconfClient: true` gets those of the server; any client may ask for
 * a plan and for effective configurations (docs/cli.md).
 */

import type { Place, Position, Range } from "./places.ts";

export * from "./places.ts";
export * from "./texts.ts";
export * from "./virtual-documents.ts";

/** What our own client sends as initializationOptions, beside settings. */
export interface OwnClientOptions {
  jailconfClient?: boolean;
  /** Schemes of the folders that are open in which nothing can be written. */
  readOnlySchemes?: string[];
  /** What is said in the language of the editor, as its file in the package has it (`PackedMessages`); left out where that is English. */
  messages?: unknown;
}

/** Server to client: what the server made of one document, for a status item. */
export const statusNotification = "jailconf/status";

export interface DocumentStatus {
  uri: string;
  /** The FreeBSD release whose jail(8) the file is judged for. */
  release: string;
  /** The same as people call it: `FreeBSD 15.1`, also where the newest one is meant. */
  label: string;
  /** A release that is too new to be known is read as this one. */
  readAs?: string;
  state: "active" | "fragment" | "foreign" | "too-large" | "included" | "ignored";
  /** One sentence for people, for states that need an explanation. */
  note?: string;
  /** The jailconf.json that holds for it. */
  settingsFile?: string;
  errors: number;
  warnings: number;
  infos: number;
  hints: number;
  /** More may be found: the rest of a large file is still being checked. */
  isUnfinished?: true;
}

/** Server to client: every file that some open jail.conf includes, whatever its name is. */
export const includedFilesNotification = "jailconf/includedFiles";

export interface IncludedFiles {
  uris: string[];
}

/** Client to server: whether a jail.conf includes a document, be it open or not. */
export const isIncludedRequest = "jailconf/isIncluded";

/** Client to server, beside the parameters of `workspace/diagnostic`: what was read before does not count. */
export interface Afresh {
  isAfresh?: boolean;
}

/** Server to client, from the web worker only, which has no file system of its own. */
export const readFileRequest = "jailconf/readFile";
export const readDirectoryRequest = "jailconf/readDirectory";

export interface ResourceParams {
  uri: string;
}

export type RemoteFileContent =
  | { kind: "file"; text: string; valid: boolean }
  | { kind: "missing" | "not-regular" | "unreadable" | "too-large" };

export interface RemoteDirectoryEntry {
  name: string;
  kind: "file" | "directory" | "other";
}

/** Null when it cannot be read. */
export type RemoteDirectoryContent = { entries: RemoteDirectoryEntry[] } | null;

/** Client to server: where a document that the server makes shows what stands at a place of a file, and whose that place is. */
export const shownAtRequest = "jailconf/shownAt";

export interface ShownAtParams {
  textDocument: { uri: string };
  position: Position;
  /** The URI of the document; without it only the jails are told. */
  shownIn?: string;
}

export interface ShownAtResult {
  /** The names of the jails of the block around the position; empty outside of all blocks. */
  jails: string[];
  /** The lines in which it is shown, zero-based. */
  lines: number[];
  /** The document is made of the configuration to which the file belongs. */
  isOfSameRoot: boolean;
}

/** Client to server: the names of the jails of a file, in their order; null for what is no jail.conf. */
export const jailsRequest = "jailconf/jails";

export interface JailsParams {
  textDocument: { uri: string };
}

/** Command of the client, named by links in documents that the server makes: it opens a place beside them. */
export const revealPlaceCommand = "jailconf.revealPlace";

/** Command of the client that a code action names: it shows what jails end up with. */
export const showEffectiveCommand = "jailconf.showEffective";

export interface ShowEffectiveArgument {
  uri: string;
  jails: string[];
}

/** Client to server: what becomes of files and folders that are dropped into a document. Null where it is no business of ours. */
export const dropRequest = "jailconf/drop";

export interface DropParams {
  textDocument: { uri: string };
  position: Position;
  /** What is dropped, in its order. */
  uris: string[];
}

export interface DropResult {
  /** Changes of the document. */
  edits: { range: Range; newText: string }[];
}

/** Command of the client that a code action names: it shows what happens when the command at its place fails. */
export const showFailingCommand = "jailconf.showFailingStart";

export interface FailingCommandArgument {
  uri: string;
  operation: "start" | "stop";
  jail: string;
  parameter: string;
  valueIndex: number;
}

/** Command of the client with which a refactoring ends that makes a new name: it lets the user type another one at once. */
export const renameAtCommand = "jailconf.renameAt";

export interface RenameAtArgument {
  uri: string;
  /** In the text after the edit. */
  position: Position;
}

/** Command of the client that a refactoring becomes which cannot be done after all: it says why, in one sentence. */
export const tellRefusalCommand = "jailconf.tellRefusal";

/** Scheme of the documents in which our own client shows the pages of rules: `jailconf-rule:/ID.md`. */
export const rulePageScheme = "jailconf-rule";

/** Command of the client that a code lens names: it shows the plans of jails. */
export const showPlanOfCommand = "jailconf.showPlanOf";

export interface ShowPlanArgument {
  uri: string;
  jails: string[];
}

/** Command of the client that a code lens names: it lists places, as references are listed. */
export const showPlacesCommand = "jailconf.showPlaces";

export interface ShowPlacesArgument {
  /** The place at which they are listed. */
  uri: string;
  position: Position;
  places: Place[];
}

/** Client to server: as little of a configuration as still shows a finding, for somebody who wants to show it to others. */
export const reduceRequest = "jailconf/reduce";

export interface ReduceParams {
  textDocument: { uri: string };
  /** Where the finding begins, and the rule that tells it. */
  position: Position;
  rule: string;
}

export interface ReduceResult {
  /** The file that jail(8) is given first; named as seen from its folder. */
  files: { name: string; text: string }[];
  /** What is told about these files. */
  rule: string;
  severity: string;
  message: string;
  /** Name of the file, and the line in it, counted from 1. */
  file: string;
  line: number;
  /** The FreeBSD release for which the files are judged, as people call it, and the version of the server. */
  release: string;
  version: string;
  /** Other files of the host without which it is not told. */
  besides: string[];
  /** False where more could have gone, but trying would have taken too long. */
  isSmallest: boolean;
}

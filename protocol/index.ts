/**
 * The messages that the language server and its own client exchange beyond the Language Server Protocol: the one description
 * of them, bundled into both. Only a client that says `jailconfClient: true` gets those of the server; any client may ask for
 * a plan and for effective configurations (docs/cli.md).
 */

/** What our own client sends as initializationOptions, beside settings. */
export interface OwnClientOptions {
  jailconfClient?: boolean;
  /** Schemes of the folders that are open in which nothing can be written. */
  readOnlySchemes?: string[];
}

/** A position as the Language Server Protocol has it: zero-based, in the units that were agreed on. */
export interface Position {
  line: number;
  character: number;
}

export interface Range {
  start: Position;
  end: Position;
}

/** A place in a file. */
export interface Place {
  uri: string;
  range: Range;
}

/** Server to client: what the server made of one document, for a status item. */
export const statusNotification = "jailconf/status";

export interface DocumentStatus {
  uri: string;
  /** The FreeBSD release whose jail(8) the file is judged for. */
  release: string;
  /** A release that is too new to be known is read as this one. */
  readAs?: string;
  state: "active" | "fragment" | "foreign" | "too-large" | "included" | "ignored";
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
  | { kind: "missing" | "not-regular" | "unreadable" | "too-large" };

export interface RemoteDirectoryEntry {
  name: string;
  kind: "file" | "directory" | "other";
}

/** Null when it cannot be read. */
export type RemoteDirectoryContent = { entries: RemoteDirectoryEntry[] } | null;

/** Client to server: what jail(8) does when jails start or stop, as a text to read. */
export const planRequest = "jailconf/plan";

export interface PlanParams {
  textDocument: { uri: string };
  /** `both` is the start, and below it the stop. */
  operation: "start" | "stop" | "restart" | "both";
  /** Names of jails; without them it is about those of the block around `position`, or about all. */
  jails?: string[];
  position?: Position;
  /** The step that is to fail: its number, or the value that it comes from. */
  failAt?: number | { jail: string; parameter: string; valueIndex: number };
}

export interface PlanResult {
  text: string;
  /** Parts of the text that stand for places in files. */
  links: { range: Range; target: Place }[];
  /** Lines that can be folded away. */
  folds: { startLine: number; endLine: number }[];
  /** The jails that it is about; empty for all. */
  jails: string[];
  /** The line of the step that was made to fail. */
  failingLine?: number;
}

/** Client to server: what jails end up with, as a jail.conf that jail(8) reads to the same values. */
export const effectiveRequest = "jailconf/effective";

export interface EffectiveParams {
  textDocument: { uri: string };
  /** Names of jails; without them it is about those of the block around `position`, or about all. */
  jails?: string[];
  position?: Position;
  /** To be laid beside that of another jail: parameters come by name, and no comment says where they are set. */
  isCompared?: boolean;
}

export interface EffectiveResult {
  text: string;
  /** Parts of comments that stand for places in files. */
  links: { range: Range; target: Place }[];
  /** The jails that it is about; empty for all. */
  jails: string[];
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

import type { TextEdit } from "../../rules/rule/finding.ts";
import type { Range } from "../shared/context.ts";

/** Why something is not renamed, for the user. */
export interface RefusedRename {
  readonly refused: string;
}

/** What the editor lets the user change: a stretch of the file, and the name in it. */
export interface PreparedRename extends Range {
  readonly name: string;
}

export interface Renaming {
  readonly edits: readonly TextEdit[];
  /** Places that have the name in them and may mean something else: a folder keeps its name. To be asked about. */
  readonly doubtful: readonly TextEdit[];
  /** Why nothing is renamed where an editor cannot ask: the jail would not be found under its new name. */
  readonly refusedUnasked?: string;
  /** Files that are named after what is renamed, for editors that rename files. */
  readonly files?: readonly RenamedFile[];
}

/** A file that gets another path in the same folder, and what names it by the old one. */
export interface RenamedFile {
  readonly from: string;
  readonly to: string;
  readonly edits: readonly TextEdit[];
}

import type { Finding } from "../../rules/rule/finding.ts";
import type { SyntaxTree } from "../../syntax/index.ts";
import type { RootAnalysis } from "../root/analyze-root.ts";
import { mergeFindings } from "../root/several-roots.ts";

export type FileState =
  /** Judged on its own. */
  | "active"
  /** Judged from the files that include it. */
  | "included"
  /** No blocks, and nothing includes it: only what is wrong in any case is reported. */
  | "fragment"
  /** Another file of the host, such as rc.conf: told is what the configurations beside it say about it. */
  | "host-file"
  /** A settings file says that it is not to be judged. */
  | "ignored"
  /** It says how others are judged: told is what makes no sense in it (`Workspace.settingsFiles.at`). */
  | "settings-file"
  /** Another program's file of the same name; not judged. */
  | "foreign"
  | "too-large"
  /** Missing, not a regular file, not readable. */
  | "unreadable"
  /** Not fetched yet (web only). */
  | "pending";

export interface FileAnalysis {
  readonly path: string;
  readonly state: FileState;
  readonly tree: SyntaxTree | undefined;
  /** The roots from which the file is judged, itself first if it is one. */
  readonly roots: readonly RootAnalysis[];
  /** Worked out when asked for: most features never look at them. */
  readonly findings: readonly Finding[];
}

/** A file as its roots judge it, themselves as they are. */
export function judgedFrom(
  path: string,
  state: FileState,
  tree: SyntaxTree | undefined,
  roots: readonly RootAnalysis[],
): FileAnalysis {
  let known: readonly Finding[] | undefined;
  return {
    path,
    state,
    tree,
    roots,
    get findings() {
      known ??=
        state === "included" || state === "host-file"
          ? mergeFindings(roots.map((root) => ({ configuration: root.configuration, told: root.toldIn(path) })))
          : roots.flatMap((root) => root.toldIn(path).map(({ finding }) => finding));
      return known;
    },
  };
}

/** The tree of a file that a root reads. */
export const treeIn = ({ configuration }: RootAnalysis, path: string): SyntaxTree | undefined =>
  configuration.files.get(path)?.tree;

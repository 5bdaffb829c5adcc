import type { Configuration, EffectiveJail, FileRange } from "../config/index.ts";
import { type EffectiveLine, effectiveText, type Origins } from "../features/effective/index.ts";
import type { Release } from "../parameters/index.ts";
import { linesOf } from "../syntax/index.ts";
import { say } from "../words/index.ts";
import { displayPath, fromHere } from "./check-text.ts";
import type { Style } from "./style.ts";
import { displayWidth } from "./terminal/display-width.ts";

export interface ShowOptions {
  readonly cwd: string;
  readonly style: Style;
  /** How wide it is where it is read. */
  readonly columns: number;
}

/** Comments stand below each other where lines are not longer than this, and leave room for them (columns). */
const widestCode = 56;
const shareOfCode = 0.56;

/** Nobody reads on for longer, and programs ask for JSON. */
const mostValues = 1000;

/** The output of `show` for people, piece by piece. */
export function* configurationAsText(
  configuration: Configuration,
  jails: readonly EffectiveJail[],
  release: Release,
  origins: Origins,
  { cwd, style, columns }: ShowOptions,
): Generator<string> {
  const { root } = configuration;
  const pieces = effectiveText(configuration, jails, release, origins, {
    place: (range) => placeName(range, root, origins, cwd),
    file: (text) => (text === root ? displayPath(root, cwd) : fromHere(text, cwd)),
    width: displayWidth,
    comments: "everything",
    widestCode: Math.min(widestCode, Math.round(columns * shareOfCode)),
    order: "jail",
    mostValues,
  });
  for (const lines of pieces) yield lines.map((line) => `${painted(line, style)}\n`).join("");
}

function painted({ text, commentStart, kind }: EffectiveLine, style: Style): string {
  const code = text.slice(0, commentStart);
  const comment = text.slice(commentStart);
  const paintedComment =
    comment === "" ? "" : kind === "refusal" ? style.severity("error", comment) : style.faint(comment);
  if (kind === "spoiled") return style.severity("error", code) + paintedComment;
  return (kind === "jail" ? style.strong(code) : code) + paintedComment;
}

/** `line 12`, or `conf.d/web.conf:12` in another file than the root. */
function placeName({ path, start }: FileRange, root: string, origins: Origins, cwd: string): string {
  const tree = origins.tree(path);
  const line = tree ? linesOf(tree).lineOf(start) + 1 : 1;
  return path === root ? say`line ${line}` : `${displayPath(path, cwd)}:${line}`;
}

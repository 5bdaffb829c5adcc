import type { IncludeProblem } from "../../config/index.ts";
import type { IncludeNode, ValueNode } from "../../syntax/index.ts";
import { say } from "../../words/index.ts";
import type { FeatureContext } from "../shared/context.ts";
import { includesOf } from "../shared/includes.ts";
import { code } from "../shared/markdown.ts";
import { placeLink } from "../shared/place-links.ts";

/** Files that a hover lists. */
const mostFiles = 20;

/** The files that an `.include`, or one value of it, reads. */
export function describeIncludes(context: FeatureContext, node: IncludeNode, value?: ValueNode): string | undefined {
  const edges = includesOf(context, value ?? node);
  if (edges.length === 0) return undefined;
  const files = [...new Set(edges.flatMap(({ targets }) => targets))];
  const problem = edges.find((edge) => edge.problem !== undefined)?.problem;
  const note = problem ? `\n\n${problemText(problem)}` : "";
  if (files.length === 0) return problem ? problemText(problem) : say`The pattern matches no file, which is fine.`;
  const list = files.slice(0, mostFiles).map((file) => `- ${placeLink(code(file), file)}`);
  if (files.length > mostFiles) list.push(`- ${say`\u2026 and ${files.length - mostFiles} more`}`);
  return `${say`Reads, in this order:`}\n\n${list.join("\n")}${note}`;
}

function problemText(problem: IncludeProblem): string {
  switch (problem) {
    case "missing":
      return say`There is no such file.`;
    case "not-regular":
      return say`It is not a regular file, so it is not read.`;
    case "unreadable":
      return say`It cannot be read.`;
    case "too-large":
      return say`It is too large to be read.`;
    case "pending":
      return say`It is not known yet.`;
    case "too-deep":
      return say`Includes are nested too deeply here: jail(8) gives up after 32.`;
    case "variable":
      return say`jail(8) allows no variables in the name of an included file.`;
    case "too-many":
      return say`There are too many included files; the rest was not read.`;
    case "of-kernel":
      return say`Nothing below /proc, /dev and /sys is read.`;
    case "not-text":
      return say`It is no text, so it is not read.`;
    case "elsewhere":
      return say`It belongs to another host, and cannot be seen from here.`;
  }
}

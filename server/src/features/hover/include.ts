import type { IncludeProblem } from "../../config/index.ts";
import type { IncludeNode, ValueNode } from "../../syntax/index.ts";
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
  const note = problem ? `\n\n${problemTexts[problem]}` : "";
  if (files.length === 0) return problem ? problemTexts[problem] : "The pattern matches no file, which is fine.";
  const list = files.slice(0, mostFiles).map((file) => `- ${placeLink(code(file), file)}`);
  if (files.length > mostFiles) list.push(`- … and ${files.length - mostFiles} more`);
  return `Reads, in this order:\n\n${list.join("\n")}${note}`;
}

const problemTexts: Record<IncludeProblem, string> = {
  missing: "There is no such file.",
  "not-regular": "It is not a regular file, so it is not read.",
  unreadable: "It cannot be read.",
  "too-large": "It is too large to be read.",
  pending: "It is not known yet.",
  "too-deep": "Includes are nested too deeply here: jail(8) gives up after 32.",
  variable: "jail(8) allows no variables in the name of an included file.",
  "too-many": "There are too many included files; the rest was not read.",
  "of-kernel": "Nothing below /proc, /dev and /sys is read.",
  "not-text": "It is no text, so it is not read.",
  elsewhere: "It belongs to another host, and cannot be seen from here.",
};

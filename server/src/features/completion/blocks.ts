import type { EffectiveJail } from "../../config/index.ts";
import { parameters } from "../../parameters/index.ts";
import { linesOf, type SyntaxTree } from "../../syntax/index.ts";
import { lineEndAt } from "../../text/index.ts";
import { said } from "../../words/index.ts";
import { usualIndentation } from "../formatting/index.ts";
import { allJails, type FeatureContext, jailsAround } from "../shared/context.ts";
import { nextEpair, nextEpairOf } from "../shared/free-numbers.ts";
import type { NamePlace } from "../shared/place.ts";
import type { CompletionItem } from "./item.ts";
import { defaultsTemplate, type JailTemplate, jailTemplates, usualLines } from "./jail-templates.ts";
import { type ListTemplate, listTemplates } from "./list-templates.ts";
import { withHoles } from "./text.ts";

/** Several statements at once: outside of the blocks whole jails, and in a block what belongs together. */
export function completeBlocks(context: FeatureContext, place: NamePlace): CompletionItem[] {
  if (!place.isLast || !isAloneInLine(context.tree, place)) return [];
  return place.block ? listsFor(context, place) : jailsFor(context, place);
}

/** Several lines stand on lines of their own. */
function isAloneInLine(tree: SyntaxTree, { start }: NamePlace): boolean {
  const lines = linesOf(tree);
  return tree.text.slice(lines.startOf(lines.lineOf(start)), start).trim() === "";
}

function jailsFor(context: FeatureContext, place: NamePlace): CompletionItem[] {
  const shared = setForAll(context);
  const number = nextEpair(allJails(context));
  // Whoever has nothing yet is helped most by something whole.
  const first = context.tree.root.statements().every(({ start }) => start === place.start) ? 0 : 60;
  const hasDefaults = ["path", "exec.start"].some((name) => shared.has(name));
  const templates = hasDefaults ? jailTemplates : [defaultsTemplate, ...jailTemplates];
  return templates.map((template, index) => {
    const text = withoutShared(template.text, shared).replaceAll("NUMBER", `${number}`);
    return itemOf(context, place, template, text, { prefix: template.prefix, rank: first + index });
  });
}

/** The parameters that a new jail has from the statements outside of the blocks, or from `* { }`. */
function setForAll({ analysis }: FeatureContext): Set<string> {
  const names = new Set<string>();
  for (const { configuration } of analysis.roots) {
    for (const { isWildcard, name, definitions } of configuration.sections) {
      if (isWildcard && name === "*") for (const definition of definitions) names.add(definition.name);
    }
  }
  return names;
}

/** Parameters whose value is a list: a jail adds what is its own. */
const lists: ReadonlySet<string> = new Set(parameters.filter(({ multiple }) => multiple).map(({ name }) => name));

/** A whole jail without what all jails have anyway; what it adds to a list of theirs is added. */
function withoutShared(text: string, shared: ReadonlySet<string>): string {
  return text
    .split("\n")
    .flatMap((line) => {
      const name = /^ {2}([\w.]+)(?: \+?=|;)/.exec(line)?.[1];
      if (name === undefined) return [line];
      const isNegative = name.startsWith("mount.no");
      if (isNegative) return shared.has(name.replace("mount.no", "mount.")) ? [line] : [];
      if (!shared.has(name)) return [line];
      if (usualLines.has(line)) return [];
      return [lists.has(name) && !/^exec\.(?:start|stop)$/.test(name) ? line.replace(/(?<! \+) = /, " += ") : line];
    })
    .join("\n");
}

function listsFor(context: FeatureContext, place: NamePlace): CompletionItem[] {
  const jail = jailsAround(context, place.block).find(({ section }) => section.block?.index === place.block?.index);
  if (jail === undefined) return [];
  const offered = listTemplates.filter(({ unless }) => unless.every((name) => jail.get(name) === undefined));
  return offered.map((template, index) =>
    itemOf(context, place, template, textOfList(context, jail, template), { prefix: "", rank: 95 + index }),
  );
}

function textOfList(context: FeatureContext, jail: EffectiveJail, { lines }: ListTemplate): string {
  const epair = nextEpairOf(jail, allJails(context)).replace(/\d+$/, "‹$&›");
  const begun = new Set<string>();
  const written = lines.flatMap((line) => {
    const name = /^([\w.]+)/.exec(line)?.[1];
    const isList = name !== undefined && lists.has(name);
    if (name !== undefined && !isList && jail.get(name) !== undefined) return [];
    const adds = isList && !begun.has(name) && jail.get(name) !== undefined;
    if (name !== undefined) begun.add(name);
    return [(adds ? line.replace(" = ", " += ") : line).replaceAll("EPAIR", epair)];
  });
  return written.join("\n");
}

function itemOf(
  context: FeatureContext,
  place: NamePlace,
  { label, description }: Pick<JailTemplate, "label" | "description">,
  marked: string,
  { prefix, rank }: { readonly prefix: string; readonly rank: number },
): CompletionItem {
  const lineEnd = lineEndAt(context.tree.text, place.start);
  const level = levelOf(context);
  const indented = (blanks: string): string =>
    marked
      .replace(/^ {2}/gm, blanks)
      .replaceAll("\n", lineEnd)
      .replace(/\r?\n$/, "");
  // Editors write a tab of a snippet as their user indents.
  const { text, holes } = withHoles(indented(level ?? "\t"));
  const plain = level === undefined ? withHoles(indented(" ".repeat(usualIndentation))).text : text;
  // What is typed is compared with the English label in every language: a word of a file has no other letters.
  const filter = prefix === "" ? label.toLowerCase() : `${prefix} ${label.toLowerCase()}`;
  const documentation = `\`\`\`jailconf\n${plain}\n\`\`\``;
  return {
    label: said(label),
    kind: "template",
    detail: said(description),
    text,
    filter,
    rank,
    documentation,
    ...(plain !== text && { plainText: plain }),
    ...holes,
  };
}

/** Blocks that are looked at for how the file indents. */
const mostBlocks = 20;

/** One level of indentation as it is imposed, or as the blocks of this file have it; undefined where nothing shows it. */
function levelOf({ tree, settings }: FeatureContext): string | undefined {
  const imposed = settings.format?.indent;
  if (imposed !== undefined) return imposed === "tab" ? "\t" : " ".repeat(imposed);
  let seen = 0;
  for (const statement of tree.root.statements()) {
    if (statement.kind !== "jail") continue;
    if (seen++ === mostBlocks) break;
    const [first] = statement.statements();
    if (first === undefined) continue;
    const lines = linesOf(tree);
    const blanks = tree.text.slice(lines.startOf(lines.lineOf(first.start)), first.start);
    if (/^(?: {1,8}|\t)$/.test(blanks)) return blanks;
  }
  return undefined;
}

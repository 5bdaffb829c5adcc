import type { Configuration, EffectiveJail } from "../../config/index.ts";
import { defaultRelease, findParameter, nearestName } from "../../parameters/index.ts";
import { linesOf, type SyntaxTree } from "../../syntax/index.ts";
import { slipsOf } from "./comma-slips.ts";
import { remembered } from "./remembered.ts";

/**
 * Whether a word stands in a statement that could not be read, that a comma made a part of another one, or that sets a
 * parameter which nobody knows: what such a statement would have set is then not told to be missing as well, because one slip
 * is one finding.
 *
 * @param word the name of a parameter
 */
export function isHalfWritten(configuration: Configuration, jail: EffectiveJail, word: string): boolean {
  return isOpen(jail) || isMisspelt(jail, word) || isSwallowedOrUnread(configuration, jail, word);
}

/** A block that nobody has closed yet may be going to set it; of a jail in a jail in a jail it is nobody who writes it. */
function isOpen({ name, section: { block } }: EffectiveJail): boolean {
  const isMissingBrace = block !== undefined && block.closeBrace === undefined;
  return isMissingBrace && name.split(".", deepestWritten + 1).length <= deepestWritten;
}

/** How many jails deep people write; the slips of a file of braces are counted, and end its check. */
const deepestWritten = 8;

/** The part of it that follows from the jail alone: an unknown parameter that is meant as `word`. */
export const isMisspelt = (jail: EffectiveJail, word: string): boolean =>
  unknownSpellings(jail).some((spelling) => isMeantAs(spelling, word));

/** Of some jails those in which a word is not half written somewhere, for those that do not misspell it themselves. */
export function withoutHalfWritten<Found extends { readonly jail: EffectiveJail }>(
  configuration: Configuration,
  found: readonly Found[],
  word: string,
): readonly Found[] {
  return found.filter(({ jail }) => !isSwallowedOrUnread(configuration, jail, word));
}

const isSwallowedOrUnread = (configuration: Configuration, jail: EffectiveJail, word: string): boolean =>
  slipsOf(configuration, jail).some(({ names }) => names.includes(word)) || unreadLines(configuration).includes(word);

const unknownSpellings = remembered((jail: EffectiveJail): readonly string[] =>
  jail
    .parameters()
    .map(({ spelling }) => spelling)
    .filter((spelling) => findParameter(spelling) === undefined),
);

const isMeantAs = (spelling: string, word: string): boolean =>
  spelling.includes(word) || nearestName(spelling, defaultRelease) === word;

/** Nobody looks for one slip among thousands, and each jail asks. */
const mostLines = 50;

/** The lines in which something is that was not understood; those that only lack their `;` are, but for names alone. */
const unreadLines = remembered((configuration: Configuration): string => {
  const found = new Set<string>();
  for (const { tree } of configuration.files.values()) {
    for (const { code, accepted, start, end } of tree.problems) {
      if (found.size === mostLines) break;
      if (accepted || (!unreadCodes.has(code) && !(code === "missing-semicolon" && isNameAlone(tree, end)))) continue;
      const lines = linesOf(tree);
      // A string that is not closed takes in what stands behind it, in further lines, too.
      const line = lines.lineOf(start);
      const from = lines.startOf(line);
      found.add(tree.text.slice(from, Math.min(Math.max(lines.endOf(line), end), from + longestLine)));
    }
  }
  return [...found].join("\n");
});

const unreadCodes: ReadonlySet<string> = new Set(["syntax-error", "needs-quotes", "string-unterminated"]);

/** Whether nothing but the name of its statement stands in front of an offset: a value was to follow, if it takes one. */
function isNameAlone(tree: SyntaxTree, end: number): boolean {
  return /(?:^|[\n{};])[ \t]*[\w.]+$/.test(tree.text.slice(Math.max(0, end - longestLine), end));
}

/** Characters of a line in which a word that is being written is looked for. */
const longestLine = 500;

import type { Definition, Section } from "../../config/index.ts";
import { booleanValue, findParameter, sameParameter } from "../../parameters/index.ts";
import { linesOf } from "../../syntax/index.ts";
import { say } from "../../words/index.ts";
import type { ConfigurationContext, Rule } from "../rule/rule.ts";
import { jailsWith, nameRange, removalOf, scopeOf, statementRange } from "../support/definitions.ts";
import { gatheredFromSections } from "../support/gathered.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "contradictory-flags",
  severity: "warning",
  checkConfiguration(context) {
    for (const { section, earlier, definition } of contradictions(context.configuration))
      reportPair(context, section, earlier, definition);
  },
};

interface Contradiction {
  readonly section: Section;
  readonly earlier: Definition;
  readonly definition: Definition;
}

const contradictions = gatheredFromSections((section): Contradiction[] => {
  const { definitions } = section;
  const found: Contradiction[] = [];
  const flags = new Map<string, Definition>();
  for (const definition of definitions) {
    if (definition.isVariable || meaningOf(definition) === undefined) continue;
    const key = `${scopeOf(definition)}\0${definition.canonicalName}`;
    const earlier = flags.get(key);
    flags.set(key, definition);
    if (earlier === undefined || !sameParameter(earlier.name, definition.name)) continue;
    if (meaningOf(earlier) !== meaningOf(definition)) found.push({ section, earlier, definition });
  }
  return found;
});

/** What the statement says: on or off, or a word of vnet, ip4 and the like; undefined where only a variable knows it. */
function meaningOf({ name, values }: Definition): boolean | string | undefined {
  const parameter = findParameter(name)?.parameter;
  const last = values.at(-1);
  if (last?.references !== undefined) return undefined;
  if (parameter?.type === "bool")
    return booleanValue(
      name,
      values.map(({ literal }) => literal),
    );
  if (parameter?.type !== "jailsys") return undefined;
  const word = last?.literal.toLowerCase() ?? "new";
  return jailsysWords.get(word) ?? (jailsysWords.has(word) ? word : undefined);
}

/** The words of a jailsys parameter, and the numbers that stand for them (LANGUAGE.md §4). */
const jailsysWords = new Map([
  ["new", "new"],
  ["inherit", "inherit"],
  ["disable", "disable"],
  ["1", "new"],
  ["2", "inherit"],
  ["0", "disable"],
]);

function reportPair(context: ConfigurationContext, section: Section, earlier: Definition, later: Definition): void {
  const line = linesOf(earlier.tree).lineOf(statementRange(earlier).start) + 1;
  const [first, second] = [textOf(earlier), textOf(later)];
  context.reportFor(jailsWith(context.configuration, section), {
    ...nameRange(later),
    message: say`${shown(second, 30)} contradicts ${shown(first, 30)} in line ${line}. Only the last one counts.`,
    related: [{ ...statementRange(earlier), message: say`this has no effect` }],
    fixes: () => [
      { title: say`Remove ${shown(first, 30)}, which has no effect`, guess: true, edits: [removalOf(earlier)] },
      { title: say`Remove ${shown(second, 30)}`, guess: true, alternative: true, edits: [removalOf(later)] },
    ],
  });
}

/** The statement as it is written, without its `;`. */
function textOf(definition: Definition): string {
  const { start, end } = statementRange(definition);
  return definition.tree.text.slice(start, end).replace(/\s*;$/, "");
}

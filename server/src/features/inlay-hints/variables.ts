import {
  type EffectiveJail,
  type EffectiveParameter,
  type FileRange,
  type Reference,
  sourceRange,
  type WrittenValue,
} from "../../config/index.ts";
import { findParameter } from "../../parameters/index.ts";
import { commandsAtSite, flatCommands } from "../../shell/index.ts";
import { writtenVariable } from "../../syntax/index.ts";
import { say } from "../../words/index.ts";
import { placeOfName } from "../mentions/index.ts";
import type { FeatureContext } from "../shared/context.ts";
import { code, shortCode } from "../shared/markdown.ts";
import { type Hint, longestLabel } from "./hint.ts";
import type { ShownStatement } from "./statements.ts";

/** What the variables of a statement come to, where that is one and the same in all jails that read it. */
export function* variableHints({ tree }: FeatureContext, { jails, definition }: ShownStatement): Generator<Hint> {
  const [jail] = jails;
  for (const written of definition.values) {
    const { references } = written;
    if (references === undefined || references.length > mostReferences) continue;
    const values = new Map(references.allNames.map((name) => [name, sharedValue(jails, name)]));
    const isCommand = findParameter(definition.name)?.parameter.type === "command-list";
    const words = isCommand && !definition.isVariable ? wordsOf(jail, written, definition.canonicalName) : undefined;
    for (const group of words ??
      [...references].map((reference) => ({
        references: [reference],
        text: undefined,
        end: tree.tokens.ends[definition.tokenOf(reference)],
      }))) {
      const hint = hintFor(jail, group, values);
      if (hint) yield hint;
    }
  }
}

/** No person writes more variables in one value. */
const mostReferences = 50;

/** Variables that come to something together: those of one word of a command, or a single one. */
interface Group {
  readonly references: readonly Reference[];
  /** What the word comes to; undefined for a variable that stands for itself. */
  readonly text: string | undefined;
  /** UTF-16 offset in the file after it. */
  readonly end: number;
}

interface SharedValue {
  readonly text: string;
  /** Where it is set; undefined for what the name of the block implies. */
  readonly place: FileRange | undefined;
}

/** The text of a variable that all jails have; undefined where one has another, none, or a list. */
function sharedValue(jails: readonly EffectiveJail[], name: string): SharedValue | undefined {
  let shared: SharedValue | undefined;
  for (const jail of jails) {
    const entry = jail.exactEntry(name);
    const text = entry?.values.length === 1 ? entry.values[0] : undefined;
    if (text === undefined || entry?.bad) return undefined;
    if (shared === undefined) {
      const definition = entry?.definitions.at(-1);
      shared = { text, place: definition && placeOfName(definition) };
    } else if (shared.text !== text) return undefined;
  }
  return shared;
}

/** The words of a command that have variables in them; undefined where the value is not in force. */
function wordsOf(jail: EffectiveJail, written: WrittenValue, name: string): Group[] | undefined {
  const parameter = jail.get(name);
  const index = parameter?.elements.findIndex((each) => each.written === written) ?? -1;
  if (!parameter || index < 0) return undefined;
  const value = parameter.values[index];
  const groups: Group[] = [];
  let last = -1;
  for (const command of commandsAtSite(flatCommands(value), jail.site.commands)) {
    for (const word of command.words) {
      const group = groupOf(parameter, index, written, word, value);
      // Words that come from one variable together are not told.
      if (group === undefined || group.end <= last) continue;
      last = group.end;
      groups.push(group);
    }
  }
  return groups;
}

function groupOf(
  parameter: EffectiveParameter,
  index: number,
  written: WrittenValue,
  word: { readonly start: number; readonly end: number },
  value: string,
): Group | undefined {
  const { definition } = written;
  const { tokens } = definition.tree;
  const range = sourceRange(parameter, index, word.start, word.end);
  const within = [...(written.references ?? [])].filter((reference) => {
    const token = definition.tokenOf(reference);
    return range && tokens.start(token) >= range.start && tokens.ends[token] <= range.end;
  });
  if (!range || within.length === 0) return undefined;
  return { references: within, text: value.slice(word.start, word.end), end: range.end };
}

function hintFor(
  jail: EffectiveJail,
  { references, text, end }: Group,
  values: ReadonlyMap<string, SharedValue | undefined>,
): Hint | undefined {
  const own: SharedValue[] = [];
  let isObvious = true;
  for (const { name } of references) {
    const value = values.get(name);
    if (value === undefined) return undefined;
    own.push(value);
    // The name of a block stands at its beginning, and a value that is called like its variable says nothing new.
    isObvious &&= value.place === undefined || value.text === name;
  }
  if (isObvious) return undefined;
  const [first] = own;
  // A variable that holds several words is in none of them as a whole.
  const isSplit = text !== undefined && own.some((value) => !text.includes(value.text));
  if (isSplit && references.length > 1) return undefined;
  const alone = references.length === 1 && (isSplit || text === undefined || text === first.text);
  const shown = alone ? first.text : (text ?? first.text);
  const tooltip = references
    .filter(({ name }, index) => references.findIndex((other) => other.name === name) === index)
    .map(
      ({ name }) => say`${code(writtenVariable(name))} is ${shortCode(values.get(name)!.text, longestTooltip)} here.`,
    );
  if (!alone) tooltip.unshift(say`This word is ${shortCode(shown, longestTooltip)} for ${code(jail.name)}.`);
  return {
    offset: end,
    label: alone ? `: ${shortened(shown)}` : shortened(shown),
    tooltip: tooltip.join("\n\n"),
    place: own.find(({ place }) => place !== undefined)?.place,
    isAttached: alone,
  };
}

/** Characters of a value in a tooltip: nobody reads more. */
const longestTooltip = 1000;

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ");
  if (line === "") return '""';
  const characters = [...line.slice(0, 2 * longestLabel)];
  return characters.length > longestLabel ? `${characters.slice(0, longestLabel - 1).join("")}…` : line;
}

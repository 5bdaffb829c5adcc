import type { Definition, WrittenValue } from "../../config/index.ts";
import { runsLinuxInit, runsRc } from "../../lifecycle/index.ts";
import { parseAddress, parseAddressValue } from "../../parameters/index.ts";
import { parseCommandLine, programName } from "../../shell/index.ts";
import { say } from "../../words/index.ts";
import type { Proposal } from "../rule/finding.ts";
import { keyOf, writtenForm } from "../support/kept-values.ts";
import { makeAppend } from "./list-edits.ts";
import { insertBehind } from "./phase-lists.ts";
import { styleOf, writeStatement } from "./statement-style.ts";

/** A list that an `=` starts anew. */
export interface ReplacedList {
  readonly name: string;
  /** The `=`, and the statements after it that add to the list. */
  readonly replacing: readonly Definition[];
  /** Statements that it throws away, and those of their values that are not set again. */
  readonly before: readonly Definition[];
  readonly lost: readonly WrittenValue[];
}

/** Whether all that is lost is FreeBSD's rc, which belongs after the commands that replace it. */
export function rcIsLost({ name, lost }: ReplacedList): boolean {
  return name.startsWith("exec.") && lost.length === 1 && runsRc(lost[0].literal);
}

/** Whether what is lost can be kept by adding to the list: nothing is then there twice, or runs in the wrong order. */
export function canBeAdded(list: ReplacedList): boolean {
  const { replacing, before } = list;
  const old = before.flatMap(({ values }) => [...values]);
  const added = replacing.flatMap(({ values }) => [...values]);
  if (isTwice([...old, ...added])) return false;
  // A Linux jail has no rc of FreeBSD (M70).
  if (added.some(({ literal }) => runsLinuxInit(literal)) || old.some(({ literal }) => runsLinuxInit(literal))) {
    return false;
  }
  if (rcIsLost(list)) return true;
  return !old.some(({ literal }) => runsRc(literal)) && !needsWhatComesLater(old, added);
}

/** The edits that keep what is lost. What runs then has not run before, so the author has to look at it. */
export function keepingEdits(list: ReplacedList): Proposal[] {
  if (!canBeAdded(list)) return [];
  const { name, replacing, lost } = list;
  const isAboutJails = /^(?:exec\.|ip[46]\.addr|depend)/.test(name);
  if (!rcIsLost(list)) {
    return [
      {
        title: say`Add to the list with \`+=\``,
        guess: isAboutJails,
        edits: makeAppend(styleOf({ definition: replacing[0] })),
      },
    ];
  }
  const last = replacing[replacing.length - 1];
  const style = styleOf({ definition: last });
  const edit = insertBehind(style, writeStatement(style, "+=", sourceOf(lost[0])));
  return edit ? [{ title: say`Run \`/etc/rc\` last`, edits: [edit] }] : [];
}

function sourceOf({ definition: { tree }, node }: WrittenValue): string {
  return tree.text.slice(
    tree.tokens.start(tree.nodes.firstTokens[node]),
    tree.tokens.ends[tree.nodes.endTokens[node] - 1],
  );
}

/** The kernel refuses an address that it is given twice, however it is written, and whatever interface and mask stand beside it. */
function isTwice(values: readonly WrittenValue[]): boolean {
  const seen = new Set<string>();
  for (const value of values) {
    const key = addressOf(value) ?? keyOf(value);
    if (seen.has(key)) return true;
    seen.add(key);
  }
  return false;
}

function addressOf(value: WrittenValue): string | undefined {
  if (!/^ip[46]\.addr$/.test(value.definition.name)) return undefined;
  const text = writtenForm(value);
  const { start, end } = parseAddressValue(text).address;
  const address = text.slice(start, end);
  return parseAddress(address)?.words.join() ?? address;
}

/** A route is added after the addresses that it goes through. */
function needsWhatComesLater(first: readonly WrittenValue[], then: readonly WrittenValue[]): boolean {
  return runsProgram(first, "route") && runsProgram(then, "ifconfig");
}

function runsProgram(values: readonly WrittenValue[], program: string): boolean {
  return values.some((value) =>
    parseCommandLine(writtenForm(value)).commands.some(({ words }) => programName(words[0]?.text ?? "") === program),
  );
}

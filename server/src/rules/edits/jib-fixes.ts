import type { CommandFails, JibJngUsage } from "../../lifecycle/index.ts";
import type { Word } from "../../shell/index.ts";
import { say } from "../../words/index.ts";
import type { Proposal } from "../rule/finding.ts";
import type { JailContext } from "../rule/rule.ts";
import { rangeOf, spelling } from "../support/source-text.ts";
import { commandAt, programSpelling } from "./commands.ts";
import { isShared } from "./shared-lines.ts";

/** `e0b_` and a NAME fit into the 15 characters that the kernel takes (FACTS.md 11). */
export const longNameLimit = 11;

/**
 * The verb that the program does have; or, where the jail gets an interface of the other program, that program, which then
 * is what was meant.
 */
export function otherVerbFix(
  { jail }: JailContext,
  outcome: CommandFails,
  other: "jib" | "jng",
  verb: string,
): readonly Proposal[] {
  const words = commandAt(jail, outcome.command)?.words ?? [];
  const at = words.findIndex(({ text }) => text === outcome.subject);
  if (at < 0 || !isRightBehind(words.slice(at + 1), verb)) return [];
  const prefix = other === "jib" ? /^e\d+b_/ : /^ng\d+_/;
  if (!jail.get("vnet.interface")?.values.some((value) => prefix.test(value))) {
    const range = rangeOf(jail, outcome.subjectWord);
    if (range === undefined || spelling(jail, outcome.subjectWord)?.text !== outcome.subject) return [];
    const title = say`Change \`${outcome.subject}\` to \`${verb}\``;
    return [{ title, edits: [{ ...range, text: verb }] }];
  }
  const [word] = words;
  const range = rangeOf(jail, { ...outcome.command, start: word.start, end: word.end });
  const written = programSpelling(jail, outcome.command);
  if (!range || !written.endsWith(outcome.program)) return [];
  const text = written.slice(0, -outcome.program.length) + other;
  return [{ title: say`Call \`${other}\` instead`, edits: [{ ...range, text }] }];
}

/** Whether the program takes what follows the verb, so that this is all that has to be mended. */
function isRightBehind(words: readonly Word[], verb: string): boolean {
  const names = words[0]?.text?.startsWith("-b") ? words.slice(words[0].text === "-b" ? 2 : 1) : words;
  const name = names[0]?.text;
  if (name !== undefined && !/^\w{1,11}$/.test(name)) return false;
  return verb === "addm" || verb === "bridge" ? names.length > 1 : words.length === 1;
}

/** The interface that was made. In a statement that jails share its name has to be put together as theirs is. */
export function jibNameFix(context: JailContext, outcome: JibJngUsage): readonly Proposal[] {
  const { jail } = context;
  const range = rangeOf(jail, outcome.interfaceWord);
  if (!range) return [];
  const wanted = jail.get("vnet.interface")?.values;
  return outcome.candidates.flatMap((candidate) => {
    // What the jail gets already it cannot get twice.
    if (wanted?.includes(candidate)) return [];
    const { text, isVariable } = spelledName(context, outcome, candidate);
    if (isShared(context, range) && !isVariable) return [];
    return [
      {
        title: say`Change to \`${candidate}\``,
        guess: true,
        edits: [{ ...range, text }],
      },
    ];
  });
}

/** `e0b_${name}` where the program was given `${name}`. */
function spelledName(
  { jail }: JailContext,
  { made }: JibJngUsage,
  candidate: string,
): { readonly text: string; readonly isVariable: boolean } {
  const underscore = candidate.indexOf("_") + 1;
  const words = commandAt(jail, made)?.words;
  const word = words?.find(({ text }) => text === candidate.slice(underscore));
  const spelled = word && spelling(jail, { ...made, start: word.start, end: word.end });
  if (!spelled?.variables.length) return { text: candidate, isVariable: false };
  return { text: candidate.slice(0, underscore) + spelled.text, isVariable: true };
}

import type { EffectiveJail } from "../../config/index.ts";
import type { ValueSpan } from "../../lifecycle/index.ts";
import { parseAddress } from "../../parameters/index.ts";
import { programName, type Word } from "../../shell/index.ts";
import { say } from "../../words/index.ts";
import type { Proposal } from "../rule/finding.ts";
import type { JailContext } from "../rule/rule.ts";
import { spelling } from "../support/source-text.ts";
import { commandAt, isOneOfSeveral } from "./commands.ts";
import { moveToPhase } from "./move-to-phase.ts";
import { styleOf } from "./statement-style.ts";

/** An address that `ifconfig INTERFACE …` sets, and the parameter by which jail(8) sets it. */
export interface SetByCommand {
  readonly interfaceWord: Word;
  readonly addressWord: Word;
  readonly parameter: "ip4.addr" | "ip6.addr";
  /** The command has nothing but the two, so that the parameter says the same. */
  readonly isAll: boolean;
}

/** What the command sets, when it surely sets an address and takes none away. */
export function addressSetBy(jail: EffectiveJail, span: ValueSpan): SetByCommand | undefined {
  const words = wordsOfIfconfig(jail, span);
  if (words.some(({ text }) => text === undefined || removals.has(text))) return undefined;
  const [interfaceWord, ...rest] = words;
  for (const addressWord of rest) {
    const address = parseAddress(addressWord.text!);
    if (address === undefined) continue;
    const parameter = address.family === 4 ? "ip4.addr" : "ip6.addr";
    const isAll = rest.every((word) => word === addressWord || saidByTheParameter.has(word.text!));
    return { interfaceWord, addressWord, parameter, isAll };
  }
  return undefined;
}

const removals: ReadonlySet<string> = new Set(["-alias", "delete", "remove"]);
const saidByTheParameter: ReadonlySet<string> = new Set(["inet", "inet6", "alias", "add", "up"]);

/** Makes the statement one of `ip4.addr`, or `ip6.addr`: `em0|192.0.2.5/24`, in the author's words. */
export function addressFix(context: JailContext, command: ValueSpan): readonly Proposal[] {
  const { jail } = context;
  const set = addressSetBy(jail, command);
  if (set === undefined || !set.isAll || isOneOfSeveral(jail, command)) return [];
  const words = [set.interfaceWord, set.addressWord].map(({ start, end }) =>
    spelling(jail, { ...command, start, end }),
  );
  const edits = moveToPhase(context, command.parameter, command.valueIndex, set.parameter);
  const element = jail.get(command.parameter)?.elements[command.valueIndex];
  if (edits === undefined || element === undefined || words.includes(undefined)) return [];
  const { node, path, tree } = styleOf(element.written);
  const [value] = node.values();
  const before = tree.text.slice(value.start, value.end);
  const after = `"${words.map((word) => word!.text).join("|")}"`;
  const isCarried = edits.some(({ text }) => text.includes(before));
  const title = say`Let jail(8) set the address: \`${set.parameter}\``;
  return [
    {
      title,
      edits: isCarried
        ? edits.map((edit) => ({ ...edit, text: edit.text.replace(before, () => after) }))
        : [...edits, { path, start: value.start, end: value.end, text: after }],
    },
  ];
}

/** What every host has: `ifconfig lo0 127.0.0.1 up`, which lines for jails with `vnet` bring along. */
export function setsUpLoopback(jail: EffectiveJail, span: ValueSpan): boolean {
  const [interfaceWord, ...rest] = wordsOfIfconfig(jail, span);
  return interfaceWord?.text === "lo0" && rest.every(({ text }) => text !== undefined && usualOfLoopback.test(text));
}

/** What stands behind the program; nothing where that is another one. */
function wordsOfIfconfig(jail: EffectiveJail, span: ValueSpan): readonly Word[] {
  const [program, ...words] = commandAt(jail, span)?.words ?? [];
  return programName(program?.text ?? "") === "ifconfig" ? words : [];
}

const usualOfLoopback = /^(?:inet6?|up|alias|netmask|prefixlen|127\.0\.0\.1(?:\/8)?|::1(?:\/128)?|255\.0\.0\.0|128)$/;

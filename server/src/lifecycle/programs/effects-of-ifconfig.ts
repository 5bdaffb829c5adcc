import type { Word } from "../../shell/index.ts";
import { epairHalf, pairName } from "../host/names.ts";
import type { Effects } from "./effects.ts";
import { type IfconfigCommand, type IfconfigOperation, readIfconfig } from "./ifconfig.ts";
import { Keyword } from "./ifconfig-keywords.ts";

export function effectsOfIfconfig(effects: Effects, words: readonly Word[], at: number): void {
  const command = readIfconfig(words, at);
  if (command.isInJail) effects.inJail(command.jail, () => ofCommand(effects, command));
  else ofCommand(effects, command);
}

function ofCommand(effects: Effects, { interfaceWord, isAboutAll, operations }: IfconfigCommand): void {
  if (isAboutAll) effects.add("changes", "interface");
  if (interfaceWord === undefined) return;
  // What only the shell knows may be any word.
  if (interfaceWord.text === undefined || operations.some(isOpaque)) effects.add("may-touch", "interface");
  // The word may stand before the address or after it.
  const removes = operations.some(({ keyword }) => keyword === Keyword.Delete);
  for (const operation of operations) ofOperation(effects, interfaceWord, operation, removes);
}

function ofOperation(
  effects: Effects,
  item: Word,
  { keyword, word, operands }: IfconfigOperation,
  removes: boolean,
): void {
  const [operand] = operands;
  switch (keyword) {
    case Keyword.Create:
      effects.add("makes", "interface", item, { name: unitOf(item) });
      return;
    case Keyword.Destroy:
      effects.add("takes-away", "interface", item);
      return;
    case Keyword.Name:
      effects.add("changes", "interface", item, { newName: operand });
      return;
    case Keyword.ToJail:
      effects.add("changes", "interface", item, { movesTo: "jail", jail: operand });
      return;
    case Keyword.FromJail:
      effects.add("changes", "interface", item, { movesTo: "host", jail: operand });
      return;
    case Keyword.AddMember:
      effects.add("makes", "bridge-member", operand, { owner: item });
      return;
    case Keyword.DeleteMember:
      effects.add("takes-away", "bridge-member", operand, { owner: item });
      return;
    case Keyword.Address:
      effects.add(removes ? "takes-away" : "makes", "address", word, { owner: item });
      return;
    case Keyword.Inet:
    case Keyword.Inet6:
    case Keyword.Link:
      effects.add("reads", "interface", item);
      return;
    default:
      effects.add("changes", "interface", item);
      effects.names("reads", operands);
  }
}

function isOpaque({ word, operands }: IfconfigOperation): boolean {
  return word.text === undefined || operands.some(({ text }) => text === undefined);
}

/** `epair5`, of which either half is made with the other (FACTS.md 4). */
function unitOf({ text }: Word): string | undefined {
  const half = text === undefined ? undefined : epairHalf(text);
  return half === "a" || half === "b" ? pairName(text!) : text;
}

import type { Word } from "../../shell/index.ts";
import type { Stack } from "../host/stack.ts";
import type { Machine } from "../machine/machine.ts";

/** `dhclient [options] INTERFACE`: the addresses come from elsewhere. */
export function dhclient(machine: Machine, words: readonly Word[], at: number, stack: Stack | undefined): void {
  if (stack === undefined) return;
  const word = words[words.length - 1];
  if (word.text === undefined || words.length === at + 1) {
    machine.forgetNetwork(stack);
    return;
  }
  const item = machine.network.mention(stack, word.text);
  item.state = "unknown";
  item.addresses.open(4);
}

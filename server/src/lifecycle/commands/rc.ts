import { parseAddress } from "../../parameters/index.ts";
import type { Word } from "../../shell/index.ts";
import { bringUp, type Stack } from "../host/stack.ts";
import type { Machine } from "../machine/machine.ts";

const loopbackV4 = parseAddress("127.0.0.1/8")!;

/** `/etc/rc` brings lo0 up with its addresses; what else it configures is in the jail's rc.conf (FACTS.md 1). */
export function rc(machine: Machine, words: readonly Word[], at: number, stack: Stack | undefined): void {
  if (stack === undefined) return;
  // Another file of that name is somebody's own script.
  if (stack !== machine.jail || words[at].text !== "/etc/rc") {
    machine.forget(stack);
    return;
  }
  if (machine.isCertain()) machine.trace.tell("rc", stack);
  // It may rename interfaces, but not back to what they were called before.
  machine.forget(stack, true);
  if (!machine.isCertain()) return;
  const loopback = machine.network.mention(stack, "lo0");
  loopback.isThere = true;
  bringUp(loopback);
  loopback.addresses.add(loopbackV4);
  machine.trace.tell("network-set", { isRc: true });
}

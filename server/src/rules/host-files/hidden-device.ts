import { foundBy, hasOwnNetworkStack, type Observation, type ValueSpan } from "../../lifecycle/index.ts";
import { programOf, type Word } from "../../shell/index.ts";
import { say } from "../../words/index.ts";
import type { Rule } from "../rule/rule.ts";
import { hidingRuleset } from "../support/hidden-devices.ts";
import { wordsOfJexec } from "../support/jexec-words.ts";
import { rangeOf } from "../support/source-text.ts";

/** A command in the jail that ends at once where a device is not in its /dev. */
interface UseOfDevice {
  readonly command: ValueSpan;
  readonly program: string;
  readonly device: string;
}

/** What the programs open before all else (pfctl.c, libzfs_init). dhclient has a rule of its own. */
const devices: ReadonlyMap<string, string> = new Map([
  ["pfctl", "pf"],
  ["zfs", "zfs"],
  ["zpool", "zfs"],
]);

const usesOfDevices: Observation<UseOfDevice> = {
  begin({ on, machine }, found) {
    on("command", ({ command: { words } }) => {
      if (!machine.starting || !machine.isCertain() || machine.isGuarded()) return;
      const [first, ...others] = machine.where === "jail" ? words : wordsOfJexec(words, machine.view.name);
      const program = programOf(first);
      const device = devices.get(program);
      if (device === undefined || others.length === 0) return;
      if (device === "pf" && (!hasOwnNetworkStack(machine.view) || others.some(isDry))) return;
      found.push({ command: machine.commandSpan(), program, device });
    });
  },
};

/** With -n pfctl does without. */
const isDry = ({ text }: Word): boolean => /^-[a-zA-Z]*n/.test(text ?? "");

export const rule: Rule = {
  id: "hidden-device",
  severity: "warning",
  observation: usesOfDevices,
  checkJail(context) {
    const told = new Set<string>();
    for (const { command, program, device } of foundBy(usesOfDevices, context.model)) {
      if (told.has(device)) continue;
      const hiding = hidingRuleset(context, [device]);
      const range = rangeOf(context.jail, command);
      if (hiding === undefined || range === undefined) continue;
      told.add(device);
      const rule = device === "pf" ? "add include $devfsrules_jail_vnet" : `add path ${device} unhide`;
      context.report({
        ...range,
        message: say`${program} needs /dev/${device}, which ruleset ${hiding.number} hides. Use one that has \`${rule}\`.`,
        related: hiding.range ? [{ ...hiding.range, message: say`the ruleset` }] : [],
      });
    }
  },
};

import { foundBy, type Observation, type ValueSpan } from "../../lifecycle/index.ts";
import type { SimpleCommand } from "../../shell/index.ts";
import { say } from "../../words/index.ts";
import { programSpelling, runBefore, spellingOfWord } from "../edits/commands.ts";
import type { Proposal } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

/** A VLAN of a jail's own network stack, on an interface that no command of the start brings up. */
export interface VlanOnDownParent {
  readonly vlan: string;
  readonly parent: string;
  readonly word: ValueSpan;
  readonly command: ValueSpan;
  /** rc(8) in the jail, of whose rc.conf nothing is known, comes later. */
  readonly isBeforeRc: boolean;
}

/** Looks when rc is about to run, which may bring anything up, or when the start has ended. */
const vlansOnDownParents: Observation<VlanOnDownParent> = {
  begin({ on, machine }, found) {
    const made: Omit<VlanOnDownParent, "isBeforeRc">[] = [];
    on("made-once", ({ stack, name, reason, word }) => {
      const parent = /(.+)\.\d+$/.exec(name)?.[1] ?? namedParent(machine.command);
      if (reason !== "interface-exists" || stack === machine.host || parent === undefined) return;
      made.push({ vlan: name, parent, word: machine.span(word), command: machine.commandSpan() });
    });
    const look = (stack: typeof machine.host | undefined, isBeforeRc: boolean): void => {
      for (const vlan of made.splice(0)) {
        if (stack?.interfaces.get(vlan.parent)?.state === "down") found.push({ ...vlan, isBeforeRc });
      }
    };
    on("rc", (stack) => look(stack, true));
    on("started", () => look(machine.jail, false));
  },
};

/** `ifconfig vlan20 create vlan 20 vlandev epair1b` */
function namedParent({ words }: SimpleCommand): string | undefined {
  const at = words.findIndex(({ text }) => text === "vlandev");
  return at < 0 ? undefined : words[at + 1]?.text;
}

export const rule: Rule = {
  id: "vlan-parent-down",
  severity: "info",
  observation: vlansOnDownParents,
  checkJail(context) {
    for (const vlan of foundBy(vlansOnDownParents, context.model)) reportVlan(context, vlan);
  },
};

function reportVlan(context: JailContext, vlan: VlanOnDownParent): void {
  const range = rangeOf(context.jail, vlan.word);
  if (!range) return;
  const { parent, isBeforeRc } = vlan;
  context.report({
    ...range,
    message: say`${shown(parent, 16)} is down, and so its VLAN carries nothing. Bring it up: \`ifconfig ${shownPlain(parent)} up\`.`,
    notes: isBeforeRc ? [say`The jail's rc.conf can do it as well: \`ifconfig_${shownPlain(parent)}="up"\`.`] : [],
    fixes: () => upFix(context, vlan),
  });
}

const shownPlain = (name: string): string => shown(name, 16).slice(1, -1);

function upFix(context: JailContext, { parent, command }: VlanOnDownParent): readonly Proposal[] {
  const program = programSpelling(context.jail, command);
  if (!program.endsWith("ifconfig")) return [];
  const edits = runBefore(context.jail, command, `${program} ${spellingOfWord(context, parent)} up`);
  return edits === undefined ? [] : [{ title: say`Bring \`${parent}\` up first`, edits }];
}

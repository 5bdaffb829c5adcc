import type { EffectiveJail } from "../../config/index.ts";
import { type CommandFails, mayGetInterface, type Outcome } from "../../lifecycle/index.ts";
import { say } from "../../words/index.ts";
import { styleOf } from "../edits/statement-style.ts";
import type { Proposal } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { nameRange } from "../support/definitions.ts";
import { mayBeSupplied } from "../support/read-alone.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "vnet-interface-mismatch",
  severity: "warning",
  checkJail(context) {
    const { jail } = context;
    // In a jail of another jail the stack may be the parent's.
    if (jail.name.includes(".")) return;
    if (context.ask(mayBeSupplied)) return;
    const vnet = jail.get("vnet");
    // A variable `$vnet` takes the name of the parameter, which is reported as that.
    if (vnet === undefined && jail.exactEntry("vnet") !== undefined) return;
    const outcome = context.model.outcomes.find(isWithoutStack);
    if (outcome !== undefined) reportInterface(context, outcome);
    else if (vnet !== undefined && !vnet.bad && !hasInterfaces(jail)) reportStack(context);
    else reportPairs(context);
  },
};

/** `interfaces = vnet0:bridge0`, as iocage has it: what the interface is called in the jail, and the bridge of the host. */
const iocagePair = /^vnet\d+:([A-Za-z_]\w*)$/;

/** ifconfig takes a colon in a name, but nobody makes an interface that is called so. */
function reportPairs({ jail, report }: JailContext): void {
  const parameter = jail.get("vnet.interface");
  if (parameter === undefined || parameter.bad) return;
  for (const [valueIndex, value] of parameter.values.entries()) {
    const bridge = iocagePair.exec(value)?.[1];
    if (bridge === undefined || isNamedByCommands(jail, value)) continue;
    const range = rangeOf(jail, { parameter: "vnet.interface", valueIndex, start: 0, end: value.length });
    if (!range) continue;
    report({
      ...range,
      message: say`${shown(value, 20)} is a pair of iocage; jail(8) looks for an interface of this name. Name one half of an epair.`,
      notes: [
        say`iocage makes an epair for it. In jail.conf exec.prestart does: \`ifconfig epair0 create\`, \`ifconfig ${bridge} addm epair0a\`.`,
      ],
    });
  }
}

const isNamedByCommands = (jail: EffectiveJail, name: string): boolean =>
  ["exec.prepare", "exec.prestart", "exec.created"].some((phase) =>
    jail.get(phase)?.values.some((value) => value.includes(name)),
  );

const isWithoutStack = (outcome: Outcome): outcome is CommandFails =>
  outcome.type === "command-fails" && outcome.reason === "no-own-stack";

const hasInterfaces = (jail: EffectiveJail): boolean =>
  jail.get("vnet.interface")?.values.some((value) => value !== "") ?? false;

function reportInterface(context: JailContext, outcome: CommandFails): void {
  const { jail } = context;
  const range = rangeOf(jail, outcome.subjectWord);
  if (!range) return;
  const isInherited = jail.get("vnet") !== undefined;
  context.report({
    ...range,
    about: outcome,
    message: isInherited
      ? say`${shown(outcome.subject, 16)} cannot be moved: with this value of \`vnet\` the jail shares the network. Write \`vnet;\`.`
      : say`${shown(outcome.subject, 16)} cannot be moved into a jail without \`vnet\`. Add \`vnet;\`, or do not move it.`,
    notes: [say`The jail shares the network of the host, where the interface is already.`],
    fixes: () => (isInherited ? [] : addVnet(context, outcome)),
  });
}

/** `vnet;` in front of the statement that names the interface, so that it is for the same jails. */
function addVnet({ jail }: JailContext, { subjectWord }: CommandFails): Proposal[] {
  const [definition] = jail.get(subjectWord.parameter)?.definitions ?? [];
  if (!definition) return [];
  const { path, node, indentation } = styleOf({ definition });
  const separator = indentation === undefined ? " " : `\n${indentation}`;
  const edits = [{ path, start: node.start, end: node.start, text: `vnet;${separator}` }];
  // With a stack of its own all that the jail's commands do with the network means something else.
  return [{ title: say`Give the jail a network stack of its own: \`vnet;\``, guess: true, alternative: true, edits }];
}

function reportStack(context: JailContext): void {
  const { jail, release } = context;
  const vnet = jail.get("vnet")!;
  const value = vnet.values.at(-1)?.toLowerCase();
  if (vnet.spelling !== "vnet" || !(value === undefined || value === "new" || value === "1")) return;
  const definition = vnet.definitions.at(-1);
  if (!definition || !jail.commandsAreKnown || mayGetInterface(jail, release)) return;
  context.report({
    ...nameRange(definition),
    severity: "info",
    message: say`Nothing here gives ${shown(jail.name)} an interface; it has only lo0. Name one in \`vnet.interface\`.`,
    notes: [say`Harmless where the jail is to have no network.`],
  });
}

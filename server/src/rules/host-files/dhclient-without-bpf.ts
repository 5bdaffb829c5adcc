import {
  foundBy,
  hasOwnNetworkStack,
  type JailView,
  type Observation,
  readJexec,
  scalar,
  type ValueSpan,
} from "../../lifecycle/index.ts";
import { defaultDevfsRuleset } from "../../parameters/index.ts";
import { programName, type Word } from "../../shell/index.ts";
import { say } from "../../words/index.ts";
import type { RelatedPlace } from "../rule/finding.ts";
import type { Rule } from "../rule/rule.ts";
import { devfsCommands } from "../support/devfs-commands.ts";
import { hidingRuleset } from "../support/hiding-ruleset.ts";
import { rangeOf } from "../support/source-text.ts";

/** Commands by which a jail with a network of its own asks for an address by DHCP. */
const dhclients: Observation<ValueSpan> = {
  begin({ on, machine }, found) {
    on("command", ({ command: { words }, stack }) => {
      if (!machine.starting) return;
      if (programName(words[0]?.text ?? "") === "sysrc") {
        if (asksInRcConf(words, stack !== undefined && stack === machine.jail, machine.view))
          found.push(machine.commandSpan());
        return;
      }
      if (stack === undefined || machine.jail === undefined) return;
      const isAsked = stack === machine.jail ? isDhclient(words[0]?.text) : isRunInJail(words, machine.view.name);
      if (isAsked) found.push(machine.commandSpan());
    });
  },
};

const isDhclient = (program: string | undefined): boolean => programName(program ?? "") === "dhclient";

/** `sysrc -j web ifconfig_em0=DHCP`, or in the jail, or in the rc.conf below its path: rc runs dhclient there. */
function asksInRcConf(words: readonly Word[], isInJail: boolean, view: JailView): boolean {
  if (!words.some(({ text }) => /^ifconfig_\w+=(?:.*\s)?(?:SYNC|NOSYNC)?DHCP(?:\s|$)/i.test(text ?? ""))) return false;
  if (!hasOwnNetworkStack(view)) return false;
  const text = words.map((word) => word.text ?? "").join(" ");
  const jail = / -j ?(\S+)/.exec(text)?.[1];
  const place = / -[fR] ?(\S+)/.exec(text)?.[1];
  const root = scalar(view, "path");
  if (place === undefined) return jail === undefined ? isInJail : jail === view.name;
  return !isInJail && jail === undefined && root !== undefined && `${place}/`.startsWith(`${root}/`);
}

/** `jexec web dhclient em0` on the host. */
function isRunInJail(words: readonly Word[], name: string): boolean {
  if (programName(words[0]?.text ?? "") !== "jexec") return false;
  const { jail, program } = readJexec(words, 0);
  return jail?.text === name && isDhclient(words[program]?.text);
}

export const rule: Rule = {
  id: "dhclient-without-bpf",
  severity: "warning",
  observation: dhclients,
  checkJail(context) {
    const [first] = foundBy(dhclients, context.model);
    const hiding =
      first && devfsCommands(context.jail).length === 0 ? hidingRuleset(context, ["bpf", "bpf0"]) : undefined;
    if (hiding === undefined) return;
    const command = rangeOf(context.jail, first);
    const range = hiding.range ?? command;
    if (range === undefined) return;
    const related: RelatedPlace[] =
      hiding.range && command ? [{ ...command, message: say`the address is asked for here` }] : [];
    // Many have written a ruleset 5 of their own, with bpf, since before FreeBSD had one.
    const mayBeOwn = context.hostFiles.devfsRules === undefined && hiding.number !== defaultDevfsRuleset;
    context.report({
      ...range,
      severity: mayBeOwn ? "info" : "warning",
      message: mayBeOwn
        ? say`dhclient needs /dev/bpf, which FreeBSD's ruleset ${hiding.number} hides. It works only if /etc/devfs.rules has another ${hiding.number}.`
        : say`dhclient needs /dev/bpf, which ruleset ${hiding.number} hides. Use a ruleset of /etc/devfs.rules that shows \`bpf*\`.`,
      notes: [
        say`dhclient says that there is no bpf, and ends: the jail gets no address.`,
        say`A ruleset for it has \`add include $devfsrules_jail_vnet\` and \`add path 'bpf*' unhide\`.`,
      ],
      related,
    });
  },
};

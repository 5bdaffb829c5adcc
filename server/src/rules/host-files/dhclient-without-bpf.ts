import type { FileRange } from "../../config/index.ts";
import { nameInRcConf } from "../../host-files/index.ts";
import {
  foundBy,
  hasOwnNetworkStack,
  type JailView,
  listOf,
  type Observation,
  readSysrc,
  scalar,
  type ValueSpan,
} from "../../lifecycle/index.ts";
import { defaultDevfsRuleset } from "../../parameters/index.ts";
import { programOf, type Word } from "../../shell/index.ts";
import { isBelow, normalizePath } from "../../text/index.ts";
import { say } from "../../words/index.ts";
import type { RelatedPlace } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { hidingRuleset } from "../support/hidden-devices.ts";
import { wordsOfJexec } from "../support/jexec-words.ts";
import { areInSight, rcConfOf } from "../support/rc-conf-of-jail.ts";
import { rangeOf } from "../support/source-text.ts";

/** Commands by which a jail with a network of its own asks for an address by DHCP. */
const dhclients: Observation<ValueSpan> = {
  begin({ on, machine }, found) {
    on("command", ({ command: { words }, stack }) => {
      if (!machine.starting) return;
      if (programOf(words[0]) === "sysrc") {
        if (asksInRcConf(words, stack !== undefined && stack === machine.jail, machine.view))
          found.push(machine.commandSpan());
        return;
      }
      if (stack === undefined || machine.jail === undefined) return;
      const [program] = stack === machine.jail ? words : wordsOfJexec(words, machine.view.name);
      if (programOf(program) === "dhclient") found.push(machine.commandSpan());
    });
  },
};

/** `sysrc -j web ifconfig_em0=DHCP`, or in the jail, or in the rc.conf below its path: rc runs dhclient there. */
function asksInRcConf(words: readonly Word[], isInJail: boolean, view: JailView): boolean {
  const { jail, file, root, removes, settings } = readSysrc(words, 0);
  const isAsked = settings.some(({ name, value }) => name.startsWith("ifconfig_") && asksForLease(value));
  if (removes || !isAsked || !hasOwnNetworkStack(view)) return false;
  const place = root ?? file;
  if (place === undefined) return jail === undefined ? isInJail : jail.text === view.name;
  const path = scalar(view, "path");
  if (isInJail || jail !== undefined || path === undefined || place.text === undefined) return false;
  const [asked, own] = [place.text, path].map(normalizePath);
  return asked === own || isBelow(asked, own);
}

const asksForLease = (value: string | undefined): boolean =>
  value?.split(/\s+/).some((word) => /^(?:SYNC|NOSYNC)?DHCP$/i.test(word)) === true;

/** Where the rc.conf of the jail asks for a lease on an interface that the jail is given. */
function askedByJail({ jail, hostFiles }: JailContext): FileRange | undefined {
  const rcConf = rcConfOf(jail, hostFiles);
  const given = listOf(jail, "vnet.interface");
  const names = given.map((name) => rcConf?.get(`ifconfig_${nameInRcConf(name)}_name`)?.value ?? name);
  return names
    .flatMap((name) => rcConf?.get(`ifconfig_${nameInRcConf(name)}`)?.words ?? [])
    .find(({ text }) => asksForLease(text));
}

export const rule: Rule = {
  id: "dhclient-without-bpf",
  severity: "warning",
  observation: dhclients,
  checkJail(context) {
    const [first] = foundBy(dhclients, context.model);
    const command = first ? rangeOf(context.jail, first) : context.ask(areInSight) ? askedByJail(context) : undefined;
    const hiding = command && hidingRuleset(context, ["bpf", "bpf0"]);
    if (hiding === undefined) return;
    const range = hiding.range ?? command;
    if (range === undefined) return;
    const related: RelatedPlace[] =
      hiding.range && command ? [{ ...command, message: say`the address is asked for here` }] : [];
    const mayBeOwn = context.hostFiles.devfsRules === undefined;
    context.report({
      ...range,
      // Many have written a ruleset 5 of their own, with bpf, since before FreeBSD had one.
      severity: mayBeOwn && hiding.number !== defaultDevfsRuleset ? "info" : "warning",
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

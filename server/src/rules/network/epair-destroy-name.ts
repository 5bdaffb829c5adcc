import type { EpairDestroyMisnamed } from "../../lifecycle/index.ts";
import { isOneOfSeveral } from "../edits/commands.ts";
import { commandsOf } from "../edits/epair-halves.ts";
import { addHalf, isOwn, nameInstead } from "../edits/interface-words.ts";
import { removeStatement } from "../edits/list-edits.ts";
import { takeOffBridge } from "../edits/take-off-bridge.ts";
import type { Proposal } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { outcome } from "../support/consequence.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

const lines = (...text: string[]): string => `${text.join("\n")}\n`;

export const rule: Rule = {
  id: "epair-destroy-name",
  severity: "warning",
  documentation: {
    summary: "A destroy of an epair names nothing that could be destroyed.",
    what: "Finds `ifconfig epair5 destroy`, without `a` or `b`, and a second destroy of a pair that is gone already.",
    why: "An epair is created under the name of the pair and destroyed under that of one of its halves, and either half takes the other one along. `ifconfig epair5 destroy` fails with `interface epair5 does not exist`, so that the pair stays and the next `ifconfig epair5 create` fails too. A destroy of the second half fails in the same way; in exec.prestop that keeps the jail from being removed.",
    examples: [
      {
        wrong: lines(
          "web {",
          "  $id = 5;",
          '  path = "/jails/web";',
          "  vnet;",
          '  vnet.interface = "epair${id}b";',
          '  exec.prestart = "/sbin/ifconfig epair$id create up";',
          '  exec.start = "/bin/sh /etc/rc";',
          '  exec.poststop = "/sbin/ifconfig epair$id destroy";',
          "}",
        ),
        right: lines(
          "web {",
          "  $id = 5;",
          '  path = "/jails/web";',
          "  vnet;",
          '  vnet.interface = "epair${id}b";',
          '  exec.prestart = "/sbin/ifconfig epair$id create up";',
          '  exec.start = "/bin/sh /etc/rc";',
          '  exec.poststop = "/sbin/ifconfig epair${id}a destroy";',
          "}",
        ),
      },
      {
        caption: "One destroy is enough for both halves.",
        wrong: lines(
          "web {",
          '  path = "/jails/web";',
          "  vnet;",
          '  vnet.interface = "epair5b";',
          '  exec.prestart = "/sbin/ifconfig epair5 create up";',
          '  exec.start = "/bin/sh /etc/rc";',
          '  exec.poststop = "/sbin/ifconfig epair5a destroy";',
          '  exec.poststop += "/sbin/ifconfig epair5b destroy";',
          "}",
        ),
        right: lines(
          "web {",
          '  path = "/jails/web";',
          "  vnet;",
          '  vnet.interface = "epair5b";',
          '  exec.prestart = "/sbin/ifconfig epair5 create up";',
          '  exec.start = "/bin/sh /etc/rc";',
          '  exec.poststop = "/sbin/ifconfig epair5a destroy";',
          "}",
        ),
      },
    ],
    silent: [
      'web { vnet; path = /j; vnet.interface = epair5b; exec.prestart = "ifconfig epair5 create"; exec.start = "/bin/sh /etc/rc"; exec.poststop = "ifconfig epair5b destroy"; }',
      // The author knows that the second one fails.
      'web { vnet; path = /j; vnet.interface = epair5b; exec.prestart = "ifconfig epair5 create"; exec.start = "/bin/sh /etc/rc"; exec.poststop = "ifconfig epair5a destroy", "ifconfig epair5b destroy || true"; }',
      // A script may have made an interface of that name.
      'web { path = /j; persist; exec.prestart = "/usr/local/sbin/plug.sh"; exec.poststop = "ifconfig epair5 destroy"; }',
      // Other interfaces have no halves.
      'web { path = /j; persist; exec.prestart = "ifconfig tap5 create"; exec.poststop = "ifconfig tap5 destroy", "ifconfig bridge5 destroy"; }',
      // Made anew in between.
      'web { vnet; path = /j; vnet.interface = epair5b; exec.prestart = "ifconfig epair5a destroy || true", "ifconfig epair5 create"; exec.start = "/bin/sh /etc/rc"; exec.poststop = "ifconfig epair5a destroy"; }',
    ],
    whenToIgnore:
      "Never for a name without `a` or `b`. A second destroy does no harm in exec.poststop, but for the message.",
  },
  checkJail(context) {
    for (const event of context.model.events)
      if (event.type === "epair-destroy-misnamed") reportDestroy(context, event);
  },
};

function reportDestroy(context: JailContext, event: EpairDestroyMisnamed): void {
  const { jail } = context;
  const isGone = event.why === "gone";
  const range = rangeOf(jail, event.interfaceWord);
  if (!range) return;
  const earlier = event.earlier && rangeOf(jail, event.earlier);
  context.report({
    ...range,
    about: event,
    message: isGone ? gone(event) : noHalf(event),
    notes: notes(event),
    related: earlier ? [{ ...earlier, message: "the pair is destroyed here, both halves of it" }] : [],
    fixes: () =>
      isGone || isDestroyedElsewhere(context, event) ? removeFix(context, event) : renameFix(context, event),
  });
}

function noHalf({ interface: name, half }: EpairDestroyMisnamed): string {
  return `${shown(name, 16)} is a pair, not an interface: nothing is destroyed. Destroy one half, ${shown(half, 16)}.`;
}

function gone({ interface: name }: EpairDestroyMisnamed): string {
  return `${shown(name, 16)} is gone already: the destroy before took both halves. Remove this command.`;
}

function notes({ why, interface: name, phase }: EpairDestroyMisnamed): string[] {
  if (why === "gone") return [outcome(phase)];
  return ["The other half goes with it.", `The pair stays, and the next \`ifconfig ${name} create\` fails.`];
}

/** True when another command destroys the pair, so that this one is not needed. */
function isDestroyedElsewhere(
  context: JailContext,
  { interface: pair, half, command: own }: EpairDestroyMisnamed,
): boolean {
  const halves = [`${pair}a`, `${pair}b`, half];
  for (const operation of ["start", "stop"] as const) {
    const commands = commandsOf(context, operation);
    const at = commands.findIndex(({ span, start }) => {
      return span.parameter === own.parameter && span.valueIndex === own.valueIndex && start === own.start;
    });
    if (at < 0) continue;
    return commands.some(({ words }, index) => {
      if (index === at || !words.includes("destroy")) return false;
      return words.some((word) => word !== undefined && (halves.includes(word) || (index < at && word === pair)));
    });
  }
  return false;
}

function renameFix(context: JailContext, event: EpairDestroyMisnamed): Proposal[] {
  const { command, interface: name, interfaceWord, half, membership } = event;
  if (event.where === "jail") return [];
  const letter = half === `${name}a` ? "a" : half === `${name}b` ? "b" : undefined;
  const renamed = letter ? addHalf(context, interfaceWord, letter) : nameInstead(context, interfaceWord, half);
  if (!renamed) return [];
  if (membership === undefined) {
    return [{ title: `Change \`${name}\` to \`${half}\``, edits: renamed }];
  }
  // Once the command does destroy something, that is to be off its bridge.
  const taken = takeOffBridge(context, { command, ...membership });
  if (!taken) return [];
  const title = `Change \`${name}\` to \`${half}\`, and take that off \`${membership.bridge}\` first`;
  return [{ title, guess: !taken.fits, alternative: !taken.fits, edits: [...taken.edits, ...renamed] }];
}

/** Takes the second destroy out, where it is a statement of its own. */
function removeFix(context: JailContext, { command }: EpairDestroyMisnamed): Proposal[] {
  const { jail } = context;
  const parameter = jail.get(command.parameter);
  if (!parameter || isOneOfSeveral(jail, command) || parameter.elements[command.valueIndex]?.splicedFrom) return [];
  // Without its only statement the list would be the one that this throws away.
  const { definition } = parameter.elements[command.valueIndex].written;
  if (!definition.appends && parameter.elements.length === 1 && parameter.entry.overridden !== undefined) return [];
  const edits = removeStatement(parameter, command.valueIndex, "");
  if (!edits) return [];
  // Another jail with the same line may need it.
  const fits = isOwn(context, edits);
  return [{ title: "Remove this command", guess: !fits, alternative: !fits, edits }];
}

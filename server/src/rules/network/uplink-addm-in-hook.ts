import type { EffectiveJail } from "../../config/index.ts";
import { nameInRcConf, type RcConf, type RcWord } from "../../host-files/index.ts";
import { type CommandPhase, foundBy, type Observation, type ValueSpan } from "../../lifecycle/index.ts";
import { flatCommands } from "../../shell/index.ts";
import { say } from "../../words/index.ts";
import type { ConfigurationQuestion, JailContext, Rule } from "../rule/rule.ts";
import { impact } from "../support/impact.ts";
import { jibCalls } from "../support/jib-names.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";
import { addressesOnMembers } from "./address-on-member.ts";

/** The start puts a network card, or a lagg of them, on a bridge that it has not made itself (M35). */
export interface AddedUplink {
  readonly memberWord: ValueSpan;
  readonly member: string;
  readonly bridge: string;
}

/** Cards that every start puts on a bridge which is there without this jail. */
export const addedUplinks: Observation<AddedUplink> = {
  begin({ on, machine }, found) {
    on("member-added", ({ stack, bridge, member, memberWord }) => {
      if (stack !== machine.host || !machine.starting) return;
      if (member.kind !== "physical" && member.kind !== "lagg") return;
      if (bridge.created !== undefined || member.created !== undefined) return;
      if (machine.command.guarded || machine.command.conditional) return;
      found.push({ memberWord: machine.span(memberWord), member: member.name, bridge: bridge.name });
    });
  },
};

export const rule: Rule = {
  id: "uplink-addm-in-hook",
  severity: "warning",
  observation: addedUplinks,
  checkJail(context) {
    const { rcConf } = context.ask(hasMembers) ? context.hostFiles : {};
    const atBoot = rcConf && membersAtBoot(rcConf);
    const late = atBoot === undefined ? [] : joiningLate(context, atBoot);
    for (const each of late) reportLate(context, each);
    for (const uplink of foundBy(addedUplinks, context.model)) {
      if (!late.some(({ member }) => member === uplink.member)) reportUplink(context, uplink);
    }
  },
};

/** What rc.conf puts on a bridge that it makes. */
interface MembersAtBoot {
  readonly bridges: ReadonlySet<string>;
  readonly members: ReadonlyMap<string, { readonly bridge: string; readonly word: RcWord }>;
}

const hasMembers: ConfigurationQuestion = (_, { rcConf }) =>
  rcConf !== undefined && membersAtBoot(rcConf).members.size > 0;

function membersAtBoot(rcConf: RcConf): MembersAtBoot {
  const variables = [...rcConf.variables];
  const renamed = variables.flatMap(({ name, value }) => (/^ifconfig_\w+_name$/.test(name) && value ? [value] : []));
  const cloned = rcConf.get("cloned_interfaces")?.words ?? [];
  const bridges = new Set([...renamed, ...cloned.map(({ text }) => text)].map(nameInRcConf));
  const members = new Map<string, { bridge: string; word: RcWord }>();
  for (const { name, words } of variables) {
    const bridge = /^(?:ifconfig|create_args)_(\w+)$/.exec(name)?.[1];
    if (bridge === undefined || !bridges.has(bridge)) continue;
    for (const [index, word] of words.entries()) {
      if (words[index - 1]?.text === "addm") members.set(word.text, { bridge, word });
    }
  }
  return { bridges, members };
}

/** A member that the start puts on a bridge though rc.conf has put it on one at boot. */
interface LateMember {
  readonly member: string;
  readonly memberWord: ValueSpan;
  readonly bridge: string;
  readonly atBoot: { readonly bridge: string; readonly word: RcWord };
}

function joiningLate({ jail, model }: JailContext, { bridges, members }: MembersAtBoot): LateMember[] {
  const byIfconfig = foundBy(addressesOnMembers, model).flatMap((found) =>
    "joins" in found && found.isOfHost && !found.isUnsure ? [{ ...found, bridge: found.joins, byJib: false }] : [],
  );
  const byJib = jibCalls(jail).flatMap(({ program, command, span, isSure }) =>
    program === "jib" && command.does === "make" && isSure
      ? command.interfaces.map(({ name, word: { start, end } }) => ({
          member: name,
          memberWord: { ...span, start, end },
          bridge: name + command.suffix,
          byJib: true,
        }))
      : [],
  );
  return [...byIfconfig, ...byJib].flatMap(({ member, memberWord, bridge, byJib }) => {
    const atBoot = members.get(member);
    // A bridge that is there has its member, or is somebody else's.
    if (atBoot === undefined || (byJib && bridges.has(nameInRcConf(bridge)))) return [];
    if (isTakenOff(jail, member, ["exec.prepare", "exec.prestart"])) return [];
    return [{ member, memberWord, bridge, atBoot }];
  });
}

/** Whether a command of the host takes it off a bridge: then it may join another one. */
const isTakenOff = (jail: EffectiveJail, member: string, phases: readonly string[]): boolean =>
  phases
    .flatMap((name) => jail.get(name)?.values ?? [])
    .some((value) =>
      flatCommands(value).some(({ words }) =>
        words.some(({ text }, index) => text === "deletem" && words[index + 1]?.text === member),
      ),
    );

function reportLate(context: JailContext, { member, memberWord, bridge, atBoot }: LateMember): void {
  const range = rangeOf(context.jail, memberWord);
  if (!range) return;
  const isThere = nameInRcConf(bridge) === atBoot.bridge;
  context.report({
    ...range,
    severity: "error",
    message: say`${shown(member, 16)} is on ${shown(atBoot.bridge, 16)} already: rc.conf puts it there. ${impact(memberWord.parameter as CommandPhase)}`,
    notes: [
      say`An interface joins one bridge, once: ifconfig says \`BRDGADD ${member}: ${isThere ? "File exists" : "Device busy"}\`.`,
    ],
    related: [{ ...atBoot.word, message: say`${shown(member)} is put on ${shown(atBoot.bridge)} here` }],
  });
}

function reportUplink(context: JailContext, { member, memberWord, bridge }: AddedUplink): void {
  const range = rangeOf(context.jail, memberWord);
  if (!range) return;
  context.report({
    ...range,
    // Who takes it off again has it there for this jail alone.
    severity: isTakenOff(context.jail, member, ["exec.prestop", "exec.poststop", "exec.release"]) ? "info" : "warning",
    message: say`Each start puts the network card ${shown(member, 16)} on ${shown(bridge, 16)}. Do it once, in the host's rc.conf.`,
    notes: [
      say`In rc.conf: \`ifconfig_${bridge}="addm ${member} up"\`.`,
      say`Joining a bridge resets the link of many cards.`,
      say`When ${shown(member)} is on the bridge already, the command fails with \`File exists\`, and the start is rolled back.`,
    ],
  });
}

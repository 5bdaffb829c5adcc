import type { EffectiveJail } from "../../config/index.ts";
import { jailPlan } from "../../lifecycle/index.ts";
import type { JailNode } from "../../syntax/index.ts";
import { say } from "../../words/index.ts";
import { outlookOf } from "../plan/index.ts";
import { type FeatureContext, jailsOfSections, rootOfJail, sectionsOf } from "../shared/context.ts";
import { code, listNames, paragraphs, shortCode } from "../shared/markdown.ts";
import { refusalIn } from "../shared/refusal.ts";

/** What a block is: one jail, or the defaults of those that a wildcard matches. */
export function describeBlock(context: FeatureContext, block: JailNode): string {
  const sections = sectionsOf(context, block.index);
  const jails = jailsOfSections(context, sections);
  const section = sections[0];
  if (section?.isWildcard) {
    const names = jails.map(({ name }) => name);
    const reach = names.length === 0 ? say`It matches no jail of this file.` : say`It applies to ${listNames(names)}.`;
    return paragraphs(
      `**${code(section.name)}** · ${say`defaults for the jails that match`}`,
      reach,
      wildcardNote(section.name),
    );
  }
  if (jails.length === 0) return `**${code(section?.name ?? block.name)}** · ${say`jail`}`;
  return describeJail(context, jails[0]);
}

function wildcardNote(name: string): string {
  if (name === "*") return say`Every jail gets what is set here, unless something later sets it again.`;
  return say`A \`*\` at the end stands for one or more components of a dotted name, another one for exactly one.`;
}

export function describeJailNamed(context: FeatureContext, name: string, jails: readonly EffectiveJail[]): string {
  const jail = jails.find((candidate) => candidate.name === name);
  return jail ? describeJail(context, jail) : `**${code(name)}** · ${say`no jail of this file has that name`}`;
}

/** More reasons than these fit into no hover, and one value may have a million slips. */
const mostReasons = 20;

/** The parameters that tell one jail from another, in the order in which people ask for them. */
const telling = ["path", "host.hostname", "ip4.addr", "ip6.addr", "vnet.interface", "interface", "depend"];

function describeJail(context: FeatureContext, jail: EffectiveJail): string {
  const lines: string[] = [];
  for (const name of telling) {
    const values = jail.get(name)?.values ?? [];
    if (values.length > 0) lines.push(`- ${code(name)}: ${values.map((value) => shortCode(value, 60)).join(say`, `)}`);
  }
  const reasons = jail.problems.slice(0, mostReasons).map(({ message }) => `- ${code(message)}`);
  if (jail.problems.length > mostReasons) reasons.push(`- ${say`and ${jail.problems.length - mostReasons} more`}`);
  const failed = jail.failed ? paragraphs(say`jail(8) will neither start nor stop it:`, reasons.join("\n")) : undefined;
  return paragraphs(
    `**${code(jail.name)}** · ${jail.get("vnet") ? say`VNET jail` : say`jail`}`,
    failed,
    lines.join("\n"),
    jail.failed ? undefined : describePlans(context, jail),
  );
}

/** That it does not come up, or stays, is worth more than how long that would take. */
function describePlans(context: FeatureContext, jail: EffectiveJail): string {
  const { release } = context.settings;
  const root = rootOfJail(context, jail);
  const refusal = refusalIn(root.configuration);
  if (refusal) return paragraphs(say`jail(8) does not start it, and says:`, listed([refusal.message]));
  const outlook = outlookOf(root, jail, release, "start");
  if (outlook.messages.length > 0) {
    return paragraphs(
      outlook.begins
        ? say`Its start fails and is rolled back. jail(8) says:`
        : say`jail(8) does not start it, and says:`,
      listed(outlook.messages),
    );
  }
  if (!outlook.begins) {
    const silence = say`jail(8) says nothing about it, or "dependency loop", and exits with success.`;
    return paragraphs(say`So it does not start ${code(jail.name)}.`, silence);
  }
  const start = steps(jailPlan(jail, release, "start").length);
  const stop = outlookOf(root, jail, release, "stop");
  if (stop.isGone) return say`Starts in ${start}, and is gone then: a stop finds no jail.`;
  return stop.messages.length > 0
    ? paragraphs(say`Starts in ${start}. Its stop fails. jail(8) says:`, listed(stop.messages))
    : say`Starts in ${start}, stops in ${steps(jailPlan(jail, release, "stop").length)}.`;
}

const listed = (messages: readonly string[]): string =>
  messages
    .slice(0, mostReasons)
    .map((message) => `- ${code(message)}`)
    .join("\n");

function steps(count: number): string {
  return count === 1 ? say`1 step` : say`${count} steps`;
}

import type { EffectiveJail } from "../../config/index.ts";
import { isOn, type ValueSpan } from "../../lifecycle/index.ts";
import { defaultDevfsRuleset, integerValue } from "../../parameters/index.ts";
import { programOf, type SimpleCommand } from "../../shell/index.ts";
import { isBelow, normalizePath } from "../../text/index.ts";
import { say } from "../../words/index.ts";
import { insertStatement } from "../edits/insert-statement.ts";
import { removeMountLine } from "../edits/remove-mount-line.ts";
import type { Proposal, TextEdit } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { nameRange, removalOf } from "../support/definitions.ts";
import { hiddenByRuleset } from "../support/hidden-devices.ts";
import { findHookCommand, type HookMount, hookMounts, mayUseDevfsRules } from "../support/hook-mounts.ts";
import { type MountLine, mountLines, rootOf } from "../support/mount-lines.ts";
import { isAtOrBelow, placeOfMount } from "../support/mount-place.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "devfs-mount-without-ruleset",
  severity: "warning",
  checkJail(context) {
    const { jail } = context;
    findHookCommand(jail, (command, parameter, valueIndex) => {
      if (changesOwnDev(command)) reportOwnDev(context, command, { parameter, valueIndex });
      return false;
    });
    // It has all devices of the host, as it has all its files.
    if (rootOf(jail) === "/" || mayUseDevfsRules(jail)) return;
    const lines = mountLines(context);
    const byCommands = hookMounts(jail);
    const targets = lines.map(({ target }) => target);
    for (const { directory } of byCommands) if (directory.text) targets.push(normalizePath(directory.text));
    for (const line of lines) {
      if (line.type.text !== "devfs" || hasRuleset(line.options.map(({ name, value }) => [name, value]))) continue;
      if (placeOfMount(context.configuration, jail, line, lines).kind === "inside") reportLine(context, line, targets);
    }
    for (const mount of byCommands) {
      if (mount.type === "devfs" && !hasRuleset(pairs(mount.options))) reportCommand(context, mount, targets);
    }
  },
};

/** Ruleset 0 is none: devfs(5) shows everything then. */
function hasRuleset(options: readonly (readonly [name: string, value: string | undefined])[]): boolean {
  const ruleset = options.findLast(([name]) => name === "ruleset");
  return ruleset !== undefined && ruleset[1] !== "0";
}

const pairs = (options: string): [string, string | undefined][] =>
  options.split(",").map((option) => {
    const [name, value] = option.split("=");
    return [name, value];
  });

function reportLine(context: JailContext, line: MountLine, targets: readonly string[]): void {
  const { jail, report } = context;
  const range = line.rangeOf(line);
  if (range === undefined) return;
  const root = rootOf(jail);
  const isTwice = isOn(jail, "mount.devfs") && root !== undefined && line.target === normalizePath(`${root}/dev`);
  const hidden = hiddenName(context, line.target, targets);
  // What is mounted on it needs it, and is seen only without the second one.
  if (isTwice && targets.some((target) => isBelow(target, line.target))) {
    report({
      ...range,
      message: hidden
        ? say`This devfs has no \`ruleset=\`, and \`mount.devfs\` hides it. Add one that shows ${shown(hidden)}, and switch \`mount.devfs\` off.`
        : say`This devfs has no \`ruleset=\`, and \`mount.devfs\` hides it. Add \`ruleset=${rulesetOf(jail)}\`, and switch \`mount.devfs\` off.`,
      notes: [say`What is mounted on it is hidden with it.`, ...notes(jail, hidden)],
      fixes: () => (hidden ? [] : aloneFix(context, line)),
    });
    return;
  }
  report({
    ...range,
    message: isTwice
      ? say`This devfs has no \`ruleset=\`, and \`mount.devfs\` mounts a second one over it. Remove the line.`
      : say`This devfs is without \`ruleset=\`: the jail sees every device of the host. ${advice(jail, hidden)}`,
    notes: notes(jail, hidden),
    fixes: () => {
      if (isTwice) return removeMountLine(context.jail, line.valueIndex);
      return hidden ? [] : rulesetFix(context, line);
    },
  });
}

/** What is mounted on in a devfs, and would be hidden by the ruleset that it is to have: the start would fail there. */
function hiddenName(context: JailContext, devfs: string, targets: readonly string[]): string | undefined {
  for (const target of targets) {
    const name = hiddenByRuleset(context, devfs, rulesetOf(context.jail), target);
    if (name !== undefined) return name;
  }
  return undefined;
}

function advice(jail: EffectiveJail, hidden: string | undefined): string {
  return hidden ? say`Add one that shows ${shown(hidden)}.` : say`Add \`ruleset=${rulesetOf(jail)}\`.`;
}

function notes(jail: EffectiveJail, hidden?: string): string[] {
  const told: string[] = [];
  if (hidden) {
    told.push(
      say`Ruleset ${rulesetOf(jail)} hides ${shown(hidden)}, on which something is mounted: with it the jail would not start.`,
      say`A ruleset for it has \`add include $devfsrules_jail\` and \`add path ${hidden} unhide\`.`,
    );
  }
  if (jail.get("devfs_ruleset") !== undefined)
    told.push(say`\`devfs_ruleset\` only counts for \`mount.devfs\`, and for what is mounted inside of the jail.`);
  return told;
}

/** The one that the author has chosen for the jail, or the usual one. */
function rulesetOf(jail: EffectiveJail): number {
  const chosen = jail.get("devfs_ruleset");
  const number = chosen?.bad ? undefined : integerValue(chosen?.values ?? []);
  return number !== undefined && number > 0 ? number : defaultDevfsRuleset;
}

/** The line with a ruleset, and no `mount.devfs` over it. */
function aloneFix({ jail }: JailContext, line: MountLine): readonly Proposal[] {
  const withRuleset = rulesetEdit(jail, line);
  const without = switchedOff(jail);
  if (withRuleset === undefined || without === undefined) return [];
  const ruleset = `ruleset=${rulesetOf(jail)}`;
  return [
    {
      title: say`Add \`${ruleset}\`, and switch \`mount.devfs\` off`,
      guess: true,
      edits: [withRuleset, without],
    },
  ];
}

/** Takes `mount.devfs` out of the jail's block; where all jails have it, the block says that this one has not. */
function switchedOff(jail: EffectiveJail): TextEdit | undefined {
  const entry = jail.get("mount.devfs");
  const definition = entry?.definitions.at(-1);
  if (entry === undefined || definition === undefined) return undefined;
  if (!jail.section.definitions.includes(definition)) return insertStatement(jail, "mount.nodevfs");
  if (!entry.overridden?.length) return removalOf(definition);
  return definition.name === "mount.devfs" ? { ...nameRange(definition), text: "mount.nodevfs" } : undefined;
}

function rulesetFix({ jail }: JailContext, line: MountLine): readonly Proposal[] {
  const edit = rulesetEdit(jail, line);
  return edit === undefined ? [] : [{ title: say`Add \`${`ruleset=${rulesetOf(jail)}`}\``, edits: [edit] }];
}

function rulesetEdit(jail: EffectiveJail, line: MountLine): TextEdit | undefined {
  const ruleset = `ruleset=${rulesetOf(jail)}`;
  const old = line.options.findLast(({ name }) => name === "ruleset");
  const place = line.rangeOf(old ?? line.optionsField ?? line.type);
  if (place === undefined) return undefined;
  return old === undefined
    ? { ...place, start: place.end, text: line.optionsField === undefined ? ` rw,${ruleset}` : `,${ruleset}` }
    : { ...place, text: ruleset };
}

function reportCommand(context: JailContext, mount: HookMount, targets: readonly string[]): void {
  const { jail, report } = context;
  const range = rangeOf(jail, mount.span);
  const root = rootOf(jail);
  const directory = mount.directory.text;
  if (range === undefined || root === undefined || directory === undefined) return;
  if (!isAtOrBelow(normalizePath(directory), root)) return;
  const hidden = hiddenName(context, normalizePath(directory), targets);
  const better = hidden ? undefined : say`Use \`mount.devfs\`, or \`-o ruleset=${rulesetOf(jail)}\`.`;
  report({
    ...range,
    message: say`This mounts devfs without \`ruleset=\`: the jail sees every device of the host. ${better ?? advice(jail, hidden)}`,
    notes: hidden
      ? notes(jail, hidden)
      : [say`\`mount.devfs\` does it with a ruleset, and unmounts it again.`, ...notes(jail)],
    fixes: () => (hidden ? [] : commandFix(context, mount)),
  });
}

function commandFix({ jail }: JailContext, { span, options, source }: HookMount): readonly Proposal[] {
  if (options !== "" || source === undefined) return [];
  const place = rangeOf(jail, { ...span, start: source.start, end: source.start });
  if (place === undefined) return [];
  const ruleset = `ruleset=${rulesetOf(jail)}`;
  return [{ title: say`Add \`-o ${ruleset}\``, edits: [{ ...place, end: place.start, text: `-o ${ruleset} ` }] }];
}

/** Verbs of `devfs rule` that change a /dev that is mounted; the others change a ruleset alone, which belongs to none. */
const appliedVerbs = new Set(["apply", "applyset"]);

/** `devfs ruleset 4`, `devfs rule -s 4 applyset`: what `-m` does not name is /dev (devfs(8), main). */
function changesOwnDev({ words, substituted }: SimpleCommand): boolean {
  if (substituted || programOf(words[0]) !== "devfs") return false;
  const [, verb, ...rest] = words.map(({ text }) => text);
  if (verb === "ruleset") return rest.length > 0;
  if (verb !== "rule") return false;
  return appliedVerbs.has((rest[0] === "-s" ? rest[2] : rest[0]) ?? "");
}

function reportOwnDev(
  { jail, report }: JailContext,
  { start, end, words }: SimpleCommand,
  value: Pick<ValueSpan, "parameter" | "valueIndex">,
): void {
  const range = rangeOf(jail, { ...value, start, end });
  const root = rootOf(jail);
  if (range === undefined || root === undefined || root === "/") return;
  report({
    ...range,
    message: say`Without \`-m\` this changes the host's own /dev. Name the jail's with it: ${shown(`${root}/dev`, 40)}.`,
    fixes: () => {
      const place = rangeOf(jail, { ...value, start: words[1].start, end: words[1].start });
      // Before mount.devfs there is nothing yet that it could change.
      if (place === undefined || value.parameter === "exec.prepare" || !/^[\w./-]+$/.test(root)) return [];
      return [{ title: say`Name the jail's /dev`, edits: [{ ...place, text: `-m ${root}/dev ` }] }];
    },
  });
}

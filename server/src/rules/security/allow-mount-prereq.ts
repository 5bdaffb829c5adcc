import { type EffectiveJail, type EffectiveParameter, writtenRange } from "../../config/index.ts";
import { isOn, listOf, readZfs, runsRc, type ValueSpan } from "../../lifecycle/index.ts";
import { integerValue } from "../../parameters/index.ts";
import { programOf } from "../../shell/index.ts";
import { listed } from "../../text/index.ts";
import { say } from "../../words/index.ts";
import { insertBeside } from "../edits/beside-statement.ts";
import type { Proposal, TextEdit } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { isIncomplete, nameRange, removalOf } from "../support/definitions.ts";
import { findCommand, findHookCommand, type IsMeant } from "../support/hook-mounts.ts";
import { hasUnknownFstab, mountLines } from "../support/mount-lines.ts";
import { notesOfMissing, severityOfMissing } from "../support/read-alone.ts";
import { rangeOf } from "../support/source-text.ts";
import { mayBeOn } from "../support/switches.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "allow-mount-prereq",
  severity: "warning",
  checkJail(context) {
    const { jail } = context;
    if (context.ask(isIncomplete)) return;
    const right = firstRight(context);
    const isTold = right !== undefined && reportRight(context, right, lacks(jail));
    if (!isTold) reportDataset(context);
  },
};

/** What the kernel asks for before it lets a jail mount anything (FACTS.md 12). */
interface Lacks {
  /** `allow.mount` is not on. */
  readonly master: boolean;
  /** The value of enforce_statfs, where it is not below 2; undefined where it is, or is no number. */
  readonly statfs: number | undefined;
}

function lacks(jail: EffectiveJail): Lacks {
  const visible = jail.get("enforce_statfs");
  const statfs = visible === undefined ? defaultStatfs : integerValue(visible.values);
  return {
    master: !mayBeOn(jail, "allow.mount"),
    statfs: statfs !== undefined && statfs >= defaultStatfs && visible?.bad !== true ? statfs : undefined,
  };
}

/** In a jail that says nothing about it (`enforce_statfs`, jail(8)). */
const defaultStatfs = 2;

/**
 * The right to mount that stands first in the file: for a file system, or else for all. One for what jail(8) mounts itself comes
 * after those that only a jail makes use of.
 */
function firstRight(context: JailContext): EffectiveParameter | undefined {
  const rights = rightsOf(context.jail);
  const single = rights.filter(({ spelling }) => spelling !== "allow.mount");
  return single.find(({ spelling }) => !isMountedForIt(context, spelling)) ?? single.at(0) ?? rights.at(0);
}

const rightsOf = (jail: EffectiveJail): EffectiveParameter[] =>
  jail.parameters().filter(({ spelling }) => /^allow\.mount(?:\.|$)/.test(spelling) && isOn(jail, spelling));

/**
 * Whether jail(8) mounts for the jail what the right is about, which takes no right: people think that it does. A file that is
 * not in sight has lines for nullfs(5), as most have; and a devfs, which all jails have, is no reason for `allow.mount`.
 */
function isMountedForIt(context: JailContext, right: string): boolean {
  const { jail } = context;
  const [, , type] = right.split(".");
  if (type === undefined) return ["mount.fdescfs", "mount.procfs"].some((one) => isOn(jail, one)) || hasLines(jail);
  return (
    isOn(jail, `mount.${type}`) ||
    mountLines(context).some((line) => line.type.text === type) ||
    (type === "nullfs" && hasUnknownFstab(context))
  );
}

const hasLines = (jail: EffectiveJail): boolean =>
  ["mount", "mount.fstab"].some((one) => listOf(jail, one).some((value) => value !== ""));

function reportRight(context: JailContext, right: EffectiveParameter, { master, statfs }: Lacks): boolean {
  const { jail, configuration, report } = context;
  const definition = right.definitions.at(-1);
  if (definition === undefined || (!master && statfs === undefined)) return false;
  const isNeedless = isMountedForIt(context, right.spelling);
  const written = statfs === undefined ? undefined : writtenStatfs(jail, right);
  const range = !master && written && !isNeedless ? written.range : nameRange(definition);
  const name = shown(right.spelling, 22);
  const isDefault = jail.get("enforce_statfs") === undefined;
  report({
    ...range,
    severity: severityOfMissing(configuration, isNeedless ? "info" : "warning"),
    message: isNeedless
      ? say`${name} has no effect, and what jail(8) mounts needs no right. Remove it.`
      : master
        ? statfs === undefined
          ? say`${name} has no effect without \`allow.mount\`.`
          : say`${name} has no effect without \`allow.mount\` and \`enforce_statfs = 1\`.`
        : isDefault
          ? say`${name} has no effect while \`enforce_statfs\` is ${statfs ?? ""}, the default. Set it to 1.`
          : say`${name} has no effect while \`enforce_statfs\` is ${statfs ?? ""}. Set it to 1.`,
    notes: [
      say`Inside of the jail \`mount\` says \`Operation not permitted\`; the start goes well.`,
      ...notesOfMissing(configuration),
    ],
    fixes: () => {
      const removed = removal(context);
      const added = prerequisites(jail, right, { master, statfs });
      const other = (proposals: readonly Proposal[]) => proposals.map((one) => ({ ...one, alternative: true }));
      return isNeedless ? [...removed, ...other(added)] : [...added, ...other(removed)];
    },
  });
  return true;
}

/** All of them at once, since none has an effect; not where a statement has one in another jail. */
function removal({ jail, configuration }: JailContext): readonly Proposal[] {
  const definitions = rightsOf(jail).flatMap((right) => right.definitions);
  const isAlone = configuration.jails.every((other) => {
    const theirs = rightsOf(other).flatMap((right) => right.definitions);
    const { master, statfs } = lacks(other);
    return master || statfs !== undefined || !theirs.some((one) => definitions.includes(one));
  });
  if (!isAlone) return [];
  const [{ spelling }, ...more] = rightsOf(jail);
  const title =
    more.length === 0
      ? say`Remove ${shown(spelling, 30)}, which has no effect`
      : say`Remove the rights to mount, which have no effect`;
  return [{ title, guess: true, edits: definitions.map(removalOf) }];
}

/**
 * A jail that is given a dataset, whose /etc/rc is to mount it, and that may not: the host cannot mount it either, as long as it
 * is the jail's.
 */
function reportDataset(context: JailContext): void {
  const { jail, report } = context;
  if (jail.get("allow.mount.zfs") !== undefined || !listOf(jail, "exec.start").some(runsRc)) return;
  const given = attachedDataset(jail);
  const range = given && rangeOf(jail, given.span);
  if (range === undefined) return;
  const { configuration } = context;
  report({
    ...range,
    severity: severityOfMissing(configuration, "warning"),
    message: say`The jail may not mount the dataset ${shown(given?.name ?? "", 30)}. Add \`allow.mount.zfs\`.`,
    notes: [
      say`It also takes \`allow.mount\` and \`enforce_statfs = 1\`. The start goes well, and the dataset stays unmounted.`,
      ...notesOfMissing(configuration),
    ],
    fixes: () => {
      const { master, statfs } = lacks(jail);
      const statements = [
        ...(master ? ["allow.mount"] : []),
        "allow.mount.zfs",
        ...(statfs ? ["enforce_statfs = 1"] : []),
      ];
      const [first] = jail.section.definitions;
      const edit = first && insertBeside(first, statements);
      return edit
        ? [{ title: say`Add ${statements.map((each) => `\`${each};\``).join(say`, `)}`, guess: true, edits: [edit] }]
        : [];
    },
  });
}

/** The first dataset that the start attaches to the jail; where it comes too late is another rule's. */
function attachedDataset(jail: EffectiveJail): { readonly name: string; readonly span: ValueSpan } | undefined {
  const names = listOf(jail, "zfs.dataset");
  if (names.length > 0)
    return { name: names[0], span: { parameter: "zfs.dataset", valueIndex: 0, start: 0, end: names[0].length } };
  let found: { readonly name: string; readonly span: ValueSpan } | undefined;
  const isAttached: IsMeant = ({ words, start, end }, parameter, valueIndex) => {
    if (programOf(words[0]) !== "zfs") return false;
    const read = readZfs(words, 0);
    if (read.does !== "jail" || read.jail?.text !== jail.name || read.dataset?.text === undefined) return false;
    found = { name: read.dataset.text, span: { parameter, valueIndex, start, end } };
    return true;
  };
  if (!findHookCommand(jail, isAttached)) findCommand(jail, "exec.start", isAttached);
  return found;
}

/** Where the jail sets enforce_statfs beside the right, so that this is what is to be changed. */
function writtenStatfs(jail: EffectiveJail, right: EffectiveParameter) {
  const parameter = jail.get("enforce_statfs");
  const element = parameter?.elements.at(-1);
  const place = right.definitions.at(-1);
  if (parameter === undefined || element === undefined || place === undefined) return undefined;
  const { definition } = element.written;
  const valueIndex = parameter.elements.length - 1;
  const range = rangeOf(jail, { parameter: "enforce_statfs", valueIndex, start: 0, end: element.text.length });
  const own = jail.section.definitions;
  const isBeside = definition.path === place.path && own.includes(definition) === own.includes(place);
  return isBeside && range !== undefined ? { range, whole: writtenRange(element.written) } : undefined;
}

function prerequisites(jail: EffectiveJail, right: EffectiveParameter, { master, statfs }: Lacks): readonly Proposal[] {
  const definition = right.definitions.at(-1);
  if (definition === undefined || (master && jail.get("allow.mount") !== undefined)) return [];
  const written = statfs === undefined ? undefined : writtenStatfs(jail, right);
  const statements = [
    ...(master ? ["allow.mount"] : []),
    ...(statfs !== undefined && written === undefined ? ["enforce_statfs = 1"] : []),
  ];
  const edits: TextEdit[] = statements.length > 0 ? [insertBeside(definition, statements)] : [];
  if (written !== undefined) edits.push({ ...written.whole, text: "1" });
  const what = [...(master ? ["`allow.mount;`"] : []), ...(statfs === undefined ? [] : ["`enforce_statfs = 1;`"])];
  return [
    {
      title: written !== undefined && !master ? say`Change to ${listed(what)}` : say`Add ${listed(what)}`,
      guess: true,
      edits,
    },
  ];
}

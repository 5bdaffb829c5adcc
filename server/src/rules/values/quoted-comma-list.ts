import type { EffectiveJail, EffectiveParameter, FileRange } from "../../config/index.ts";
import { writtenRange } from "../../config/index.ts";
import { innerCommands, knowledgeOf, type Outcome } from "../../lifecycle/index.ts";
import { isIpv4Address, isIpv6Address } from "../../parameters/index.ts";
import { say } from "../../words/index.ts";
import { splitFixes } from "../edits/split-list.ts";
import type { Severity } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { isReferenced } from "../support/definitions.ts";
import { remembered } from "../support/remembered.ts";
import { mendingRange } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

/** What becomes of a list in one string: the consequence in words, and how bad it is. */
interface ListVerdict {
  readonly severity: Severity;
  readonly consequence: string;
}

export const rule: Rule = {
  id: "quoted-comma-list",
  severity: "error",
  judgesOneValue: true,
  // What else a start and a stop do with several commands in one is not what anybody meant.
  consequences({ jails }, jail) {
    const judged = jail ? [jail] : jails;
    if (judged.length === 0 || !judged.every((each) => runsSeveralAsOne(each))) return undefined;
    return ({ id }, { about }) => about !== undefined || followers.has(id);
  },
  checkJail(context) {
    for (const [name, judge] of judges) {
      const parameter = context.jail.get(name);
      if (parameter && !parameter.bad) checkParameter(context, parameter, name, judge);
    }
  },
};

const runsSeveralAsOne = remembered((jail: EffectiveJail): boolean =>
  jail.parameters().some(({ spelling, values }) => spelling.startsWith("exec.") && values.some(judgeCommands)),
);

/** What is told of commands that the model does not see, or sees otherwise. */
const followers: ReadonlySet<string> = new Set([
  "non-idempotent-hook",
  "interface-never-created",
  "create-without-cleanup",
]);

type Judge = (value: string, jail: EffectiveJail) => ListVerdict | undefined;

function checkParameter(context: JailContext, parameter: EffectiveParameter, name: string, judge: Judge): void {
  const { values } = parameter;
  for (let index = 0; index < values.length; index++) {
    const element = values[index].includes(",") ? parameter.elementAt(index) : undefined;
    if (element === undefined) continue;
    const verdict = judge(values[index], context.jail);
    if (!verdict) continue;
    const { written } = element;
    const whole = writtenRange(written);
    const failure = context.model.outcomes.find((one) => isMove(one, name, index));
    const place = mendingRange(context.jail, parameter, index, 0, values[index].length) ?? whole;
    const isHere = place.path === whole.path && place.start >= whole.start && place.end <= whole.end;
    context.report({
      ...(isHere ? whole : withQuotes(context, place)),
      severity: verdict.severity,
      about: failure,
      message: say`${shown(values[index], 30)} is one ${nounFor(name)} to jail(8). Write each value in quotes of its own.`,
      notes: [say`A comma inside quotes separates nothing.`, verdict.consequence],
      // Several values cannot be put into a string where one can (LANGUAGE.md §3.10).
      fixes: () =>
        element.splicedFrom || isReferenced(context.configuration, name) || hasOptionAfterComma(name, values[index])
          ? []
          : splitFixes(written),
    });
  }
}

/** `em0|192.0.2.5/32 vhid 5, advskew 100`: the comma is among the options of one address. */
const hasOptionAfterComma = (name: string, value: string): boolean =>
  name.endsWith(".addr") && value.split(",").some((part) => !/^\s*(?:[^|\s]+\|)?(?:\d|[\da-f]*:)/i.test(part));

/** The failure of jail(8) to move the interface of that name. */
const isMove = (outcome: Outcome, name: string, index: number): boolean =>
  outcome.type === "command-fails" &&
  outcome.missing?.why === "several-in-one" &&
  outcome.command.parameter === name &&
  outcome.command.valueIndex === index;

/** The string around a value that a variable brings along. */
function withQuotes({ configuration }: JailContext, { path, start, end }: FileRange): FileRange {
  const text = configuration.files.get(path)?.tree.text ?? "";
  const quote = text[start - 1];
  const isQuoted = (quote === '"' || quote === "'") && text[end] === quote;
  return isQuoted ? { path, start: start - 1, end: end + 1 } : { path, start, end };
}

/** What jail(8) takes one value of a parameter for; commands otherwise. */
function nounFor(parameter: string): string {
  switch (parameter) {
    case "vnet.interface":
      return say`interface`;
    case "depend":
      return say`jail`;
    case "ip4.addr":
    case "ip6.addr":
      return say`address`;
    case "zfs.dataset":
      return say`dataset`;
    case "mount":
      return say`line of fstab(5)`;
    case "mount.fstab":
      return say`file name`;
    default:
      return say`command`;
  }
}

const error = (consequence: string): ListVerdict => ({ severity: "error", consequence });

const judges: readonly (readonly [string, Judge])[] = [
  ["vnet.interface", () => error(say`No interface of that name exists, so the start is rolled back.`)],
  ["depend", () => error(say`There is no jail of that name, so this one does not start.`)],
  ["ip4.addr", (value, jail) => judgeAddresses(value, jail, isIpv4Address)],
  ["ip6.addr", (value, jail) => judgeAddresses(value, jail, isIpv6Address)],
  ["zfs.dataset", () => error(say`It looks for one dataset of that name and does not find it.`)],
  ["mount", judgeMount],
  ["mount.fstab", judgeFstab],
  ...(["prepare", "prestart", "created", "start", "poststart", "prestop", "stop", "poststop", "release"] as const).map(
    (phase) => [`exec.${phase}`, judgeCommands] as const,
  ),
];

/** LANGUAGE.md §5.1: bare addresses are split again by libjail, everything else about them goes wrong. */
function judgeAddresses(
  value: string,
  jail: EffectiveJail,
  isAddress: (text: string) => boolean,
): ListVerdict | undefined {
  const parts = value.split(",");
  const blank = parts.some((part) => part !== part.trim());
  if (value.includes("|"))
    return error(say`With an interface in front the whole string is refused: it is not an address.`);
  if (value.includes("/"))
    return error(say`Everything after the first mask is dropped without a message, so only the first address is set.`);
  if (blank) return error(say`With the blank after the comma it is not an address, so the jail does not start.`);
  if (!parts.every(isAddress)) return undefined;
  if (jail.get("interface"))
    return error(
      say`With \`interface\` set it runs \`ifconfig\` with the whole string as one address, and the start fails.`,
    );
  return {
    severity: "info",
    consequence: say`Bare addresses work all the same, because the library behind jail(8) splits them again; with a mask or an interface they no longer do.`,
  };
}

/** Options of a mount line hold commas; a second whole line after one does not belong there. */
function judgeMount(value: string): ListVerdict | undefined {
  if (!value.split(",").every(isMountLine)) return undefined;
  return error(say`The second line lands in the options of the first, and the mount fails.`);
}

function isMountLine(text: string): boolean {
  const fields = text.trim().split(/[ \t]+/);
  return fields.length >= 3 && fields[1].startsWith("/");
}

function judgeFstab(value: string): ListVerdict | undefined {
  if (!value.split(",").every((part) => part.trim().startsWith("/"))) return undefined;
  return error(say`It looks for one file of that name, and the jail does not start.`);
}

/**
 * Only where every part starts with a program in one of the usual folders, or with one of the host's own and words, and none begins or
 * ends within quotes of the shell: text may hold commas.
 */
function judgeCommands(value: string): ListVerdict | undefined {
  const parts = value.split(",");
  if (parts.length < 2 || !parts.every((part) => startsWithProgram.test(part) && hasWholeQuotes(part)))
    return undefined;
  // logger(1) and echo are given sentences.
  if (knowledgeOf(innerCommands(value)[0]?.words[0]?.text).onlyMentionsPaths) return undefined;
  return error(say`The second command becomes an argument of the first.`);
}

const hasWholeQuotes = (part: string): boolean => part.split("'").length % 2 === 1 && part.split('"').length % 2 === 1;

const startsWithProgram =
  /^\s*(?:\/(?:usr\/(?:local\/)?)?s?bin\/[\w.-]+(?:\s|$)|(?:ifconfig|route|jexec|sysctl|zfs|service|devfs|umount|kldload|ngctl|rctl|cpuset|pfctl)\s+\S)/;

import type { CommandFails } from "../../lifecycle/index.ts";
import { say } from "../../words/index.ts";
import type { Proposal } from "../rule/finding.ts";
import type { JailContext } from "../rule/rule.ts";
import { rangeOf, spelling } from "../support/source-text.ts";
import { commandAt } from "./commands.ts";

/** The word for the family that the address has. */
export function familyWordFix({ jail }: JailContext, { command, subjectWord, refused }: CommandFails): Proposal[] {
  if (refused?.why !== "other-family" || refused.expected === "IPv4 mask") return [];
  const words = commandAt(jail, command)?.words ?? [];
  const [written, wanted] = refused.expected === "IPv6 address" ? ["inet6", "inet"] : ["inet", "inet6"];
  const family = words.find(({ text }) => text === written);
  if (family === undefined) {
    const range = rangeOf(jail, subjectWord);
    return range
      ? [{ title: say`Put \`${wanted}\` in front`, edits: [{ ...range, end: range.start, text: `${wanted} ` }] }]
      : [];
  }
  const span = { ...subjectWord, start: family.start, end: family.end };
  const range = rangeOf(jail, span);
  return range && spelling(jail, span)?.text === written
    ? [{ title: say`Change \`${written}\` to \`${wanted}\``, edits: [{ ...range, text: wanted }] }]
    : [];
}

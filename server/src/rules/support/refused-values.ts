import { type CommandFails, numberRanges } from "../../lifecycle/index.ts";
import { say } from "../../words/index.ts";
import type { Proposal } from "../rule/finding.ts";
import type { JailContext } from "../rule/rule.ts";
import { impact } from "./impact.ts";
import { kindInWords } from "./kind-of-value.ts";
import { mendingRange } from "./source-text.ts";
import { shown } from "./words.ts";

/** jail(8) runs ifconfig for these two itself. */
export const isAddressOfJail = ({ command: { parameter } }: CommandFails): boolean =>
  parameter === "ip4.addr" || parameter === "ip6.addr";

/** Tells a value that ifconfig refuses, where it is mended. */
export function reportValue(context: JailContext, outcome: CommandFails, fixes: () => Proposal[]): void {
  const { parameter, valueIndex, start, end } = outcome.subjectWord;
  const found = context.jail.get(parameter);
  const range = found && mendingRange(context.jail, found, valueIndex, start, end);
  if (!range) return;
  context.report({
    ...range,
    about: outcome,
    severity: outcome.guarded ? "info" : "warning",
    message: say`${reason(outcome)} ${outcome.guarded ? say`The command can never work.` : impact(outcome.phase, outcome.operation)}`,
    fixes,
  });
}

function reason({ subject, refused }: CommandFails): string {
  const value = shown(subject, 30);
  const { why, expected } = refused!;
  switch (why) {
    case "other-family":
      if (expected === "IPv6 address") return say`${value} is an IPv4 address, but stands after \`inet6\`.`;
      return expected === "IPv4 mask"
        ? say`${value} is not an ${kindInWords(expected)}.`
        : say`${value} is an IPv6 address and needs \`inet6\`.`;
    case "prefix":
      return expected.startsWith("IPv4")
        ? say`${value}: an IPv4 prefix is a number up to 32.`
        : say`${value}: an IPv6 prefix is a number up to 128.`;
    case "range": {
      const [least, most] = numberRanges.get(expected) ?? [];
      return say`\`${expected}\` takes a number from ${least ?? ""} to ${most ?? ""}, not ${shown(subject, 20)}.`;
    }
    case "no-keyword":
      return say`ifconfig knows no ${value}, but \`${expected}\`.`;
    default:
      return say`${value} is not an ${kindInWords(expected)}.`;
  }
}

import { sourceRange } from "../../config/index.ts";
import { type CommandFails, isEmptyAddress, type Outcome } from "../../lifecycle/index.ts";
import { findParameter, isIpv4Address, isIpv6Address } from "../../parameters/index.ts";
import { say } from "../../words/index.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { reportMasks } from "../support/address-masks.ts";
import { saysAbout } from "../support/jail-says.ts";
import { moveToParameter } from "../support/other-parameter.ts";
import { isAddressOfJail, reportValue } from "../support/refused-values.ts";
import { isOneWithCommas, severalAddresses } from "../support/several-in-one.ts";
import { type BadValue, badValues } from "../support/value-problems.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "bad-address",
  severity: "error",
  judgesOneValue: true,
  checkJail(context) {
    const ofIfconfig = context.model.outcomes.filter(isRefusedByIfconfig);
    // What jail(8) refuses before anything runs, ifconfig(8) never gets.
    const isTold = new Set<CommandFails>();
    for (const bad of badValues(context, ["ipv4-address", "ipv6-address"])) {
      // A list in one string is quoted-comma-list's to report, or blank-separated-list's.
      if (isOneWithCommas(bad.value) || severalAddresses(bad.parameter.spelling, bad.value)) continue;
      const about = ofIfconfig.filter((outcome) => isAbout(context, outcome, bad));
      for (const outcome of about) isTold.add(outcome);
      context.report({
        ...bad.range,
        ...explain(bad),
        about,
        jailSays: saysAbout(context.jail, bad.problem.text),
        fixes: () => {
          const right = parameterFor(bad);
          return right === undefined ? [] : moveToParameter(context, bad, right);
        },
      });
    }
    for (const outcome of ofIfconfig) {
      if (isTold.has(outcome)) continue;
      if (lacksPart(outcome)) reportMissingPart(context, outcome);
      else if (!isOneOfSeveral(context, outcome)) reportValue(context, outcome, () => []);
    }
    for (const name of ["ip4.addr", "ip6.addr"] as const) reportMasks(context, name);
  },
};

const isRefusedByIfconfig = (outcome: Outcome): outcome is CommandFails =>
  outcome.type === "command-fails" && outcome.reason === "bad-value" && isAddressOfJail(outcome);

const isAbout = ({ jail }: JailContext, { command }: CommandFails, { parameter, problem }: BadValue): boolean =>
  command.valueIndex === problem.valueIndex && jail.get(command.parameter) === parameter;

/** Several addresses in one value are blank-separated-list's to report. */
function isOneOfSeveral({ jail }: JailContext, { command: { parameter, valueIndex } }: CommandFails): boolean {
  const value = jail.get(parameter)?.values[valueIndex];
  return value !== undefined && severalAddresses(parameter, value) !== undefined;
}

/**
 * `em0|` alone is an empty list to the kernel, and `|10.0.0.2` an address; ifconfig(8) gets an empty word either way. In a longer list
 * jail(8) refuses the empty address itself.
 */
const lacksPart = ({ subject }: CommandFails): boolean => isEmptyAddress(subject);

function reportMissingPart(context: JailContext, outcome: CommandFails): void {
  const { parameter: name, valueIndex } = outcome.command;
  const parameter = context.jail.get(name);
  const range = parameter && sourceRange(parameter, valueIndex, 0, parameter.values[valueIndex].length);
  if (!range) return;
  context.report({
    ...range,
    about: outcome,
    message:
      outcome.refused?.expected === "interface"
        ? say`There is no interface in front of the \`|\` in this value of \`${name}\`. The jail will not start.`
        : say`There is no address in this value of \`${name}\`. The jail will not start.`,
  });
}

/** So that what stands before and after has room. */
const longest = 30;

function explain(bad: BadValue): { readonly message: string; readonly notes?: string[] } {
  const { parameter, value, problem } = bad;
  const address = value.slice(problem.start, problem.end);
  const name = parameter.spelling;
  const isFour = problem.kind === "ipv4-address";
  if (address === "")
    return { message: say`There is no address in this value of \`${name}\`. The jail will not start.` };
  if (isFour ? isIpv6Address(address) : isIpv4Address(address)) {
    return {
      message: isFour
        ? say`${shown(address, longest)} is an IPv6 address. It belongs in \`ip6.addr\`.`
        : say`${shown(address, longest)} is an IPv4 address. It belongs in \`ip4.addr\`.`,
    };
  }
  const right = parameterFor(bad);
  if (right !== undefined)
    return {
      message: say`${shown(value, longest)} belongs in \`${right}\`, not in \`${name}\`. The jail will not start.`,
    };
  const [host] = address.split("%");
  if (!isFour && isIpv6Address(host)) {
    return {
      message: say`\`${name}\` takes no zone (\`%\u2026\`). Name the interface in front: ${shown(`em0|${host}`, longest)}.`,
    };
  }
  return {
    message: say`Invalid ${isFour ? "IPv4" : "IPv6"} address ${shown(address, longest)} in \`${name}\`. The jail will not start.`,
    notes: [say`It takes ${problem.expected}.`],
  };
}

/** The parameter where it belongs: that of its family, or, for a word of `ip4` or `ip6`, that one. */
function parameterFor({ parameter, value, problem }: BadValue): string | undefined {
  const address = value.slice(problem.start, problem.end);
  const isFour = problem.kind === "ipv4-address";
  if (isFour ? isIpv6Address(address) : isIpv4Address(address)) return isFour ? "ip6.addr" : "ip4.addr";
  const [family] = parameter.spelling.split(".");
  return findParameter(family)?.parameter.values?.includes(value) ? family : undefined;
}

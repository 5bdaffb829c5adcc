import type { ValueSpan } from "../../lifecycle/index.ts";
import { findParameter, integerValue, type Parameter } from "../../parameters/index.ts";
import { say } from "../../words/index.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { saysAbout } from "../support/jail-says.ts";
import { refusals } from "../support/refusals.ts";
import { mendingRange } from "../support/source-text.ts";
import { invalidValue } from "../support/words.ts";

export const rule: Rule = {
  id: "value-range",
  severity: "error",
  checkJail(context) {
    const { jail } = context;
    for (const { refusal, outcome, range, value } of refusals(context, ["out-of-range", "jailsys", "too-long"])) {
      // A name that is too long is told where the name is.
      if (refusal.reason === "too-long" && refusal.span.parameter !== "osrelease") continue;
      const found = jail.get(refusal.span.parameter);
      const parameter = findParameter(found?.spelling ?? "")?.parameter;
      if (parameter === undefined || found === undefined) continue;
      const { valueIndex, start, end } = refusal.span;
      context.report({
        ...(mendingRange(jail, found, valueIndex, start, end) ?? range),
        about: outcome,
        message: say`${invalidValue(value, parameter.name, expected(parameter))} The jail will not start.`,
        jailSays: saysAbout(jail, refusal.message),
      });
    }
    for (const [name, meaning] of harmless) reportHarmless(context, name, meaning);
  },
};

/** What the kernel takes although it has no such level (kern_jail_set looks only at the parent's). */
const harmless: readonly (readonly [string, (value: number) => string | undefined])[] = [
  ["securelevel", (value) => (value > 3 ? say`It means the same as 3.` : undefined)],
  ["children.max", (value) => (value < 0 ? say`It means the same as 0.` : undefined)],
];

function reportHarmless(context: JailContext, name: string, meaning: (value: number) => string | undefined): void {
  const found = context.jail.get(name);
  const parameter = findParameter(found?.spelling ?? "")?.parameter;
  if (found === undefined || parameter === undefined || found.bad) return;
  const value = integerValue(found.values);
  const means = value === undefined ? undefined : meaning(value);
  if (means === undefined) return;
  const span: ValueSpan = { parameter: name, valueIndex: found.values.length - 1, start: 0, end: 0 };
  const text = found.values[span.valueIndex];
  const range = mendingRange(context.jail, found, span.valueIndex, 0, text.length);
  if (range === undefined) return;
  context.report({
    ...range,
    severity: "warning",
    message: say`${invalidValue(text, name, expected(parameter))} ${means}`,
  });
}

/** What osrelease may be, as the kernel counts it (kern_jail_set, OSRELEASELEN): 31 bytes with the one that ends it. */
const longestOsrelease = 30;

function expected({ name, type, values, range }: Parameter): string {
  if (type === "jailsys") return (values ?? []).join(say` or `);
  // The kernel has a limit of its own for all jails together.
  if (name === "children.max") return say`0 to 999998`;
  if (name === "osreldate") return say`a number other than 0`;
  if (name === "osrelease") return say`at most ${longestOsrelease} bytes`;
  if (range === undefined) return say`a number in its range`;
  return range.max === undefined ? say`${range.min} or more` : say`${range.min} to ${range.max}`;
}

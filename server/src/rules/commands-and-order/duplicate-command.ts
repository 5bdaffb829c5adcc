import type { EffectiveParameter } from "../../config/index.ts";
import {
  commandKey,
  foundBy,
  isIncidental,
  type JailModel,
  keyOfDirectCommand,
  listOf,
  type ValueSpan,
  withoutWrappers,
} from "../../lifecycle/index.ts";
import { flatCommands, parseCommandLine } from "../../shell/index.ts";
import { say } from "../../words/index.ts";
import { removeCommand } from "../edits/remove-command.ts";
import { isOwnStatement } from "../edits/shared-lines.ts";
import type { Proposal } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";
import { networkAfterRc } from "./rc-before-network.observer.ts";

export const rule: Rule = {
  id: "duplicate-command",
  severity: "warning",
  checkJail(context) {
    for (const { first, second, script, isAlone } of repetitionsOf(context)) {
      const parameter = context.jail.get(second.parameter);
      if (parameter === undefined) continue;
      if (script === undefined && (!isAlone || failsThere(context, second))) continue;
      // Within one statement it is meant; a line that stands there twice is not.
      const definitionAt = ({ valueIndex }: ValueSpan) => parameter.elements[valueIndex].written.definition;
      const isInARow = second.valueIndex === first.valueIndex + 1 && definitionAt(first) !== definitionAt(second);
      if (script !== undefined || isInARow || isRepeatedOutside(context, parameter, first, second))
        report(context, second, first, script);
    }
  },
};

const lists = [
  ...["exec.prepare", "exec.prestart", "exec.created", "exec.start", "exec.poststart"],
  ...["exec.prestop", "exec.stop", "exec.poststop", "exec.release"],
];

const scripts: ReadonlyMap<string, string> = new Map(
  ["/etc/rc", "/etc/rc.shutdown"].map((script) => [commandKey(script), script]),
);

/** No list has so many commands that are worth comparing. */
const longest = 2000;

/** Two commands of one list that are the same. */
interface Repetition {
  readonly first: ValueSpan;
  readonly second: ValueSpan;
  /** The script that both of them run, if it is one that nobody runs twice. */
  readonly script: string | undefined;
  /** The string of the second has no other command. */
  readonly isAlone: boolean;
}

/** By the models of jails, which are the same again as long as no value has changed: commands are dear to read. */
const known = new WeakMap<JailModel, readonly Repetition[]>();

function repetitionsOf({ jail, model }: JailContext): readonly Repetition[] {
  let repetitions = known.get(model);
  if (repetitions === undefined) {
    repetitions = lists.flatMap((name) => repetitionsIn(name, listOf(jail, name)));
    known.set(model, repetitions);
  }
  return repetitions;
}

function repetitionsIn(name: string, values: readonly string[]): Repetition[] {
  if (values.length < 2) return [];
  const repetitions: Repetition[] = [];
  const seen = new Map<string, ValueSpan>();
  for (let valueIndex = 0; valueIndex < values.length && valueIndex < longest; valueIndex++) {
    const value = values[valueIndex];
    const commands = flatCommands(value);
    for (const { start, end, conditional, background, substituted, words } of commands) {
      if (conditional || background || substituted || isIncidental(withoutWrappers(words)[0]?.text)) continue;
      const key = keyOfDirectCommand(parseCommandLine(value)) ?? commandKey(value.slice(start, end));
      const span: ValueSpan = { parameter: name, valueIndex, start, end };
      const first = seen.get(key);
      if (first === undefined) seen.set(key, span);
      else repetitions.push({ first, second: span, script: scripts.get(key), isAlone: commands.length === 1 });
    }
  }
  return repetitions;
}

/** The jail's own block adds what it has from somewhere else. */
function isRepeatedOutside(
  { jail }: JailContext,
  { elements }: EffectiveParameter,
  first: ValueSpan,
  second: ValueSpan,
): boolean {
  const isOwnAt = ({ valueIndex }: ValueSpan): boolean => isOwnStatement(jail, elements[valueIndex].written.definition);
  return !isOwnAt(first) && isOwnAt(second);
}

/** One that is known to fail is told for that. */
function failsThere({ model }: JailContext, { parameter, valueIndex }: ValueSpan): boolean {
  return model.outcomes.some((outcome) => {
    if (outcome.type !== "command-fails") return false;
    return outcome.command.parameter === parameter && outcome.command.valueIndex === valueIndex;
  });
}

function report(context: JailContext, span: ValueSpan, first: ValueSpan, script?: string): void {
  const { jail } = context;
  const range = rangeOf(jail, span);
  if (!range) return;
  const earlier = rangeOf(jail, first);
  const text = jail.get(span.parameter)?.values[span.valueIndex].slice(span.start, span.end) ?? "";
  const parameter = jail.get(span.parameter);
  const isInherited = parameter !== undefined && isRepeatedOutside(context, parameter, first, span);
  const after =
    script === "/etc/rc"
      ? say`Every service is started a second time.`
      : script === undefined && isInherited
        ? say`\`+=\` adds to the list that the jail has already.`
        : say`Once is enough.`;
  context.report({
    ...range,
    severity: script === undefined ? "info" : undefined,
    message: say`${shown(script ?? text)} runs twice in \`${span.parameter}\`. ${after}`,
    notes:
      script === undefined || !isInherited
        ? []
        : [say`\`+=\` adds to what a global statement or a wildcard block has put into the list.`],
    related: earlier ? [{ ...earlier, message: say`the first time` }] : [],
    fixes: () => removeOne(context, span),
  });
}

function removeOne(context: JailContext, span: ValueSpan): readonly Proposal[] {
  // There it is the first one that has to go; rc-before-network offers that.
  if (foundBy(networkAfterRc, context.model).length > 0) return [];
  return removeCommand(context, span, say`Remove the second one`);
}

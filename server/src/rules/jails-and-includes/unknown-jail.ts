import { listOf, startOrder, type UnknownJail } from "../../lifecycle/index.ts";
import { say } from "../../words/index.ts";
import { commandAt } from "../edits/commands.ts";
import { insertStatement } from "../edits/insert-statement.ts";
import type { Proposal } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { waitsFor } from "../support/dependencies.ts";
import { jailNames, nearestJail } from "../support/jail-names.ts";
import { mayBeSupplied } from "../support/read-alone.ts";
import { rangeOf, spelling } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "unknown-jail",
  severity: "warning",
  checkJail(context) {
    for (const outcome of context.model.outcomes) if (outcome.type === "unknown-jail") reportName(context, outcome);
  },
};

function reportName(context: JailContext, outcome: UnknownJail): void {
  const { jail, configuration } = context;
  const { name, program } = outcome;
  const names = jailNames(configuration);
  if (outcome.misses !== undefined) return reportMoved(context, outcome, outcome.misses);
  if (names.has(name)) return reportOrder(context, outcome);
  // Without a single jail nothing says which there are.
  if (names.size === 0 || mayBeSupplied(configuration)) return;
  if (isOfOtherFile(context, outcome) || isNamedByOthers(context, outcome)) return;
  const range = rangeOf(jail, outcome.jailWord);
  if (!range) return;
  const near = nearestJail(names, name);
  context.report({
    ...range,
    about: outcome,
    severity: near === undefined ? "info" : "warning",
    message:
      near === undefined
        ? say`There is no jail ${shown(name, 24)} here for ${shown(program, 12)} to find.`
        : say`There is no jail ${shown(name, 24)} here for ${shown(program, 12)} to find. Did you mean ${shown(near)}?`,
    notes: [say`A jail of another file, or one that another program makes, is not known here.`],
    fixes: () => renaming(context, outcome, near),
  });
}

/** `jail -f FILE` asks for a jail of that file. */
function isOfOtherFile({ jail }: JailContext, { program, command }: UnknownJail): boolean {
  return program === "jail" && commandAt(jail, command)?.words.some(({ text = "" }) => /^-\w*f/.test(text)) === true;
}

function reportMoved(context: JailContext, outcome: UnknownJail, moved: string): void {
  const { jail } = context;
  const range = rangeOf(jail, outcome.jailWord);
  if (!range) return;
  context.report({
    ...range,
    about: outcome,
    severity: "warning",
    message: say`${shown(moved, 16)} is in this jail, not in ${shown(outcome.name, 24)}: the stop fails here. Name ${shown(jail.name, 24)}.`,
    notes: [say`After a command of exec.prestop that fails jail(8) does not remove the jail.`],
    fixes: () => renaming(context, outcome, jail.name),
  });
}

const commandPhases = startOrder.filter((phase) => phase === "command" || phase.startsWith("exec."));

/** A command of the start that needs another jail to run: one that waits for this one does not yet, and others need not. */
function reportOrder(context: JailContext, outcome: UnknownJail): void {
  const { jail, configuration } = context;
  const { name, program, phase } = outcome;
  if (!outcome.isDecisive || !startOrder.includes(phase) || program === "jail" || program === "jls") return;
  const range = rangeOf(jail, outcome.jailWord);
  if (!range || waitsFor(configuration, jail.name, name) || isNamedByOthers(context, outcome)) return;
  if (waitsFor(configuration, name, jail.name)) {
    return context.report({
      ...range,
      severity: "warning",
      message: say`${shown(name, 20)} waits for this jail, so that ${shown(program, 12)} does not find it. Run it in a hook of that one.`,
      notes: [say`jail(8) starts a jail when those that it depends on, or is a child of, have started.`],
    });
  }
  if (startsEarlier(context, name)) return;
  context.report({
    ...range,
    severity: "info",
    message: say`This jail does not wait for ${shown(name, 20)}: ${shown(program, 12)} fails while it is down. Add ${shown(`depend = ${name};`, 32)}.`,
    notes: [say`Jails start in the order of the file, or of jail_list in rc.conf, unless \`depend\` says otherwise.`],
    fixes: () => dependFix(context, name),
  });
}

/** The command may be there for something else that an earlier command has seen to: `jail -c db` before it. */
function isNamedByOthers({ jail, model }: JailContext, { name }: UnknownJail): boolean {
  const own = model.outcomes.filter((one) => one.type === "unknown-jail" && one.name === name);
  const word = new RegExp(`(?<![\\w.-])${name.replaceAll(".", "\\.")}(?![\\w.-])`);
  return commandPhases.some((phase) =>
    listOf(jail, phase).some((value, valueIndex) => {
      const isOwn = own.some((one) => one.command.parameter === phase && one.command.valueIndex === valueIndex);
      return !isOwn && word.test(value);
    }),
  );
}

/** Jails start one after the other, in the order of jail_list or of the file, unless rc.conf has them start at once. */
function startsEarlier({ jail, configuration, hostFiles: { rcConf } }: JailContext, name: string): boolean {
  if (rcConf?.get("jail_parallel_start")?.words.some(({ text }) => /^(?:yes|true|on|1)$/i.test(text ?? "")))
    return false;
  const listed = rcConf?.get("jail_list")?.words.map(({ text }) => text) ?? [];
  const order =
    listed.includes(name) && listed.includes(jail.name) ? listed : configuration.jails.map((one) => one.name);
  const before = order.slice(0, order.indexOf(jail.name));
  return before.some((one) => one === name || (one !== undefined && waitsFor(configuration, one, name)));
}

function dependFix({ jail }: JailContext, name: string): Proposal[] {
  if (jail.get("depend") !== undefined || !/^[A-Za-z_][\w-]*$/.test(name)) return [];
  const edit = insertStatement(jail, `depend = ${name}`);
  return edit ? [{ title: say`Add \`depend = ${name};\``, guess: true, edits: [edit] }] : [];
}

/** Writes the other name where this one is written out; never more than a guess. */
function renaming({ jail }: JailContext, { jailWord, name }: UnknownJail, near: string | undefined): Proposal[] {
  const range = rangeOf(jail, jailWord);
  if (near === undefined || !range || spelling(jail, jailWord)?.text !== name) return [];
  return [{ title: say`Change \`${name}\` to \`${near}\``, guess: true, edits: [{ ...range, text: near }] }];
}

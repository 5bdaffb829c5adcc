import { ComparedHosts, evaluateEdited, type RootAnalysis } from "../../analysis/index.ts";
import type { Definition, EffectiveJail } from "../../config/index.ts";
import {
  commandsOfStep,
  foundBy,
  type JailModel,
  jailPlan,
  type Outcome,
  type ValueSpan,
  verdictOf,
} from "../../lifecycle/index.ts";
import { addCommands } from "../../rules/edits/clean-up.ts";
import type { OfJail } from "../../rules/edits/commands.ts";
import { reachesSameJails } from "../../rules/edits/phase-lists.ts";
import { returnCommand } from "../../rules/edits/return-interface.ts";
import { undoCommands } from "../../rules/edits/undo-commands.ts";
import { notReturned } from "../../rules/network/vnet-not-returned.ts";
import type { TextEdit } from "../../rules/rule/finding.ts";
import { askOthers, leftBehind } from "../../rules/start-and-stop/create-without-cleanup.ts";
import { jailAt, simpleStatementAt } from "../../syntax/index.ts";
import { say } from "../../words/index.ts";
import { type FeatureContext, jailsOfNode } from "../shared/context.ts";
import { isBroken } from "./add-jail.ts";
import type { Refactoring, RefusedRefactoring, Rewrite } from "./refactoring.ts";

/** Writes the commands of the stop that take back what the start makes on the host, in the order in which they have to run. */
export const stopCommands: Refactoring = {
  id: "stop-commands",
  kind: "refactor.rewrite",
  offers(context, { start }) {
    const jail = jailAtPlace(context, start);
    const root = context.analysis.roots.find(({ configuration }) => jail && configuration.jails.includes(jail));
    if (jail === undefined || root === undefined || jail.failed) return [];
    const found = missingCommands(root, jail);
    if (found.length === 0) return [];
    const title = say`Add the stop commands that are missing`;
    return [{ title, changesJails: true, rewrite: () => addMissing(root, jail, found) }];
  },
};

/** The jail of a block; in a wildcard, and outside of all blocks, the first one that gets a list of commands. */
function jailAtPlace(context: FeatureContext, offset: number): EffectiveJail | undefined {
  const block = jailAt(context.tree, offset);
  if (block !== undefined) return isBroken(block) ? undefined : jailsOfNode(context, block.index)[0];
  const statement = simpleStatementAt(context.tree, offset);
  return statement?.name.startsWith("exec.") ? jailsOfNode(context, statement.index)[0] : undefined;
}

/** Commands of one phase, for the block of a statement. */
interface MissingCommands {
  readonly phase: "exec.prestop" | "exec.poststop";
  readonly definition: Definition;
  readonly commands: string[];
}

/** So many commands that are missing at once somebody has left to a script. */
const mostMissing = 200;

/** What stop commands a jail lacks: interfaces go home first, and what was made last is taken away first. */
function missingCommands(
  { configuration, input, hostFiles, neighbours }: RootAnalysis,
  jail: EffectiveJail,
): MissingCommands[] {
  const { release } = input.settings;
  const here: OfJail = { jail, configuration, release };
  const model = input.model(jail);
  const found: MissingCommands[] = [];
  const add = (phase: MissingCommands["phase"], definition: Definition, commands: readonly string[]): void => {
    let known = found.find((one) => one.phase === phase && one.definition.node === definition.node);
    known ??= found.find((one) => one.phase === phase && isSameBlock(one.definition, definition));
    if (known === undefined) {
      known = { phase, definition, commands: [] };
      found.push(known);
    }
    for (const command of commands) if (!known.commands.includes(command)) known.commands.push(command);
  };
  const lent = foundBy(notReturned, model);
  const hosts = new ComparedHosts({ configuration, neighbours, model: input.model });
  const isOfOthers = (name: string): boolean =>
    askOthers(jail, name)(configuration, hostFiles, (...asked) => hosts.wholeHost.isUsedBeside(...asked));
  const left = foundBy(leftBehind, model).filter(
    ({ isExplained, resource, name }) => !isExplained && !(resource === "interface" && isOfOthers(name)),
  );
  if (lent.length + left.length > mostMissing) return [];
  for (const one of lent) {
    const back = returnCommand(here, one);
    if (back !== undefined) add("exec.prestop", back.definition, [back.command]);
  }
  const order = orderOfStart(here);
  for (const one of [...left].sort((a, b) => order(b.made) - order(a.made))) {
    const definition = jail.get(one.made.parameter)?.elements[one.made.valueIndex]?.written.definition;
    if (!definition || !reachesSameJails(configuration, jail, definition, "exec.poststop")) continue;
    add("exec.poststop", definition, undoCommands(here, one));
  }
  return found.filter(({ commands }) => commands.length > 0);
}

const isSameBlock = (a: Definition, b: Definition): boolean =>
  a.tree === b.tree && a.tree.nodes.parents[a.node] === b.tree.nodes.parents[b.node];

/** A number for each command of the start, in the order in which they run. */
function orderOfStart({ jail, release }: OfJail): (span: ValueSpan) => number {
  const numbers = new Map<string, number>();
  for (const step of jailPlan(jail, release, "start")) {
    if (step.kind !== "command") continue;
    const { parameter, valueIndex } = step.span;
    for (const { start } of commandsOfStep(step)) numbers.set(`${parameter} ${valueIndex} ${start}`, numbers.size);
  }
  return ({ parameter, valueIndex, start }) => numbers.get(`${parameter} ${valueIndex} ${start}`) ?? -1;
}

function addMissing(
  root: RootAnalysis,
  jail: EffectiveJail,
  found: readonly MissingCommands[],
): Rewrite | RefusedRefactoring {
  const edits: TextEdit[] = [];
  for (const { phase, definition, commands } of found) {
    const isOnly = found.filter((one) => one.phase === phase).length === 1;
    const edit = addCommands(jail, definition, phase, commands, !isOnly || jail.get(phase) !== undefined);
    if (edit === undefined) return { refused: say`Write every statement of this block on a line of its own first.` };
    edits.push(edit);
  }
  const changed = harmed(root, edits);
  return changed === undefined
    ? { edits }
    : { refused: say`With these commands the stop of ${changed} would not be right.` };
}

/** So many jails are looked at where a line is for all of them. */
const mostJudged = 50;

/** A jail to which the edits would do harm: something fails that did not, the start is another one, or as much is left as before. */
function harmed(root: RootAnalysis, edits: readonly TextEdit[]): string | undefined {
  const { configuration, input } = root;
  const after = evaluateEdited(root, edits);
  let judged = 0;
  for (const [index, before] of configuration.jails.entries()) {
    const then = after.jails[index];
    if (then === undefined || then.name !== before.name || then.failed !== before.failed) return before.name;
    if (then.fingerprint() === before.fingerprint()) continue;
    if (++judged > mostJudged) return undefined;
    const [old, made] = [input.model(before), input.model(then)];
    if (!runsTheSame(before, then) || failures(made) > failures(old) || leftBy(made) >= leftBy(old)) return before.name;
  }
  return undefined;
}

/** Whether nothing but the two lists of the stop is another one. */
function runsTheSame(before: EffectiveJail, after: EffectiveJail): boolean {
  const rest = (jail: EffectiveJail): string =>
    jail
      .parameters()
      .filter(({ spelling }) => spelling !== "exec.prestop" && spelling !== "exec.poststop")
      .map(({ spelling, values }) => JSON.stringify([spelling, values]))
      .join();
  return rest(before) === rest(after);
}

const leftBy = (model: JailModel): number => foundBy(leftBehind, model).length + foundBy(notReturned, model).length;

const failures = ({ outcomes, secondStart }: JailModel): number =>
  outcomes.filter((outcome: Outcome) => verdictOf(outcome) !== undefined).length + secondStart.length;

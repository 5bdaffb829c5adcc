import { type Effect, effectsOf, isIncidental } from "../../lifecycle/index.ts";
import { say } from "../../words/index.ts";
import type { Proposal, TextEdit } from "../rule/finding.ts";
import type { JailContext } from "../rule/rule.ts";
import { unitOf } from "../support/failed-clean-up.ts";
import { commandsOf } from "./commands.ts";
import { moveToPhase } from "./move-to-phase.ts";
import { styleOf } from "./statement-style.ts";

/**
 * Moves what exec.prestop does to take an interface of the host away, off its bridge first, to exec.poststop: whole strings, in their
 * order. Nothing where one of them does something else as well.
 */
export function runAfterStop(context: JailContext, name: string): readonly Proposal[] {
  const { jail } = context;
  const list = jail.get("exec.prestop");
  if (list === undefined) return [];
  const moved: number[] = [];
  for (const [index, value] of list.values.entries()) {
    const span = { parameter: "exec.prestop", valueIndex: index, start: 0, end: value.length };
    const commands = commandsOf(jail, span).filter(({ words }) => !isIncidental(words[0]?.text));
    const concerned = commands.filter((command) => effectsOf(command, "host").some((effect) => isAbout(effect, name)));
    if (concerned.length === 0) continue;
    if (concerned.length < commands.length) return [];
    moved.push(index);
  }
  const edits = editsOf(context, moved);
  return edits === undefined ? [] : [{ title: say`Take it away in ${"exec.poststop"}`, edits }];
}

const isAbout = ({ verb, resource, name: named }: Effect, name: string): boolean =>
  verb === "takes-away" &&
  (resource === "interface" || resource === "bridge-member") &&
  named !== undefined &&
  unitOf(named) === unitOf(name);

/** The edits of all moves as one: what starts the list where one of them leaves is none that moves itself. */
function editsOf(context: JailContext, moved: readonly number[]): TextEdit[] | undefined {
  const elements = context.jail.get("exec.prestop")!.elements;
  const statements = moved.map((index) => styleOf(elements[index].written));
  const result = new Map<string, TextEdit>();
  for (const [position, index] of moved.entries()) {
    const edits = moveToPhase(context, "exec.prestop", index, "exec.poststop");
    if (edits === undefined) return undefined;
    for (const edit of edits) {
      const isOfAnother = statements.some(
        ({ path, node }, other) =>
          other !== position && path === edit.path && edit.start >= node.start && edit.end <= node.end,
      );
      if (isOfAnother) continue;
      // Lines that come at one place, in their order: not every editor keeps that of several insertions.
      const place = `${edit.path}\0${edit.start}\0${edit.end}`;
      result.set(place, { ...edit, text: (result.get(place)?.text ?? "") + edit.text });
    }
  }
  return [...result.values()];
}

import { type MadeAfterMount, mayMake } from "../../lifecycle/index.ts";
import { isAtLeast } from "../../parameters/index.ts";
import { isOneOfSeveral } from "../edits/commands.ts";
import { moveToPhase } from "../edits/move-to-phase.ts";
import type { Proposal } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

/** exec.prepare came with 12.2 (FACTS.md 13); before that no command runs before the mounts. */
const firstWithPrepare = "12.2";

export const rule: Rule = {
  id: "mount-before-prestart",
  severity: (release) => (isAtLeast(release, firstWithPrepare) ? "warning" : "error"),
  checkJail(context) {
    for (const event of context.model.events) if (event.type === "made-after-mount") reportLate(context, event);
  },
};

function reportLate(context: JailContext, event: MadeAfterMount): void {
  const { jail, release } = context;
  const range = rangeOf(jail, event.command);
  if (!range) return;
  const mount = rangeOf(jail, event.mount);
  const hasPrepare = isAtLeast(release, firstWithPrepare);
  const advice = hasPrepare ? "Run it in exec.prepare." : "Make it once by hand, or mount in exec.prestart.";
  context.report({
    ...range,
    about: event,
    message: `${effect(event)} ${advice}`,
    notes: notes(event, hasPrepare),
    related: mount ? [{ ...mount, message: `this mount needs ${shown(event.needed)}` }] : [],
    fixes: () => moveFix(context, event),
  });
}

/** So that two names leave room for the words between them. */
const longest = 18;

function effect({ needed, path, program, role, state }: MadeAfterMount): string {
  if (state === "missing") return `${shown(program, 12)} makes ${shown(path, 30)} after the mount that needs it.`;
  return role === "source"
    ? `${shown(path, longest)} is mounted after jail(8) has mounted ${shown(needed, longest)} from it.`
    : `Mounting ${shown(path, longest)} here hides what jail(8) has mounted on ${shown(needed, longest)}.`;
}

function notes({ made, mount, needed, state }: MadeAfterMount, hasPrepare: boolean): string[] {
  const result = ["jail(8) mounts everything before it runs exec.prestart."];
  if (state === "missing")
    result.push(`If ${shown(needed)} is not there by then, the mount fails and the start is rolled back.`);
  if (!hasPrepare) result.push("Before FreeBSD 12.2 no command runs earlier than exec.prestart.");
  else if (made !== "directory") {
    result.push(
      `What takes it away again then belongs in exec.release, behind the unmounts of \`${mount.parameter}\`.`,
    );
  }
  return result;
}

/** Only a directory can stay where it is when the jail stops; for anything else the stop has to change as well. */
function moveFix(context: JailContext, { command, made, path }: MadeAfterMount): readonly Proposal[] {
  const { jail, release } = context;
  if (!isAtLeast(release, firstWithPrepare)) return [];
  const { parameter, valueIndex } = command;
  const edits = moveToPhase(context, parameter, valueIndex, "exec.prepare");
  if (edits === undefined) return [];
  const before = jail.get(parameter)?.values.slice(0, valueIndex) ?? [];
  const safe = made === "directory" && !isOneOfSeveral(jail, command) && !mayMake(before, path);
  return [{ title: "Run it in exec.prepare, before the mounts", guess: !safe, alternative: !safe, edits }];
}

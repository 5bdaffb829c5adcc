import {
  type CommandPhase,
  foundBy,
  type JailView,
  listOf,
  mayMake,
  type Observation,
  type ValueSpan,
  type ZfsJailPhase,
} from "../../lifecycle/index.ts";
import { isAtLeast } from "../../parameters/index.ts";
import { parseCommandLine } from "../../shell/index.ts";
import { say } from "../../words/index.ts";
import { isOneOfSeveral } from "../edits/commands.ts";
import { moveToPhase } from "../edits/move-to-phase.ts";
import type { Proposal } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

/** `zfs jail` after the jail's /etc/rc, which mounts its datasets, has run (M71). */
export interface AttachedAfterRc {
  readonly phase: CommandPhase;
  readonly command: ValueSpan;
  readonly dataset: string;
  /** Its failure does not end the step. */
  readonly guarded: boolean;
}

/** Not those that a later command of the start mounts, or may mount. */
export const attachedAfterRc: Observation<AttachedAfterRc> = {
  begin({ on, machine, jail }, found) {
    let late: AttachedAfterRc[] = [];
    const forget = (): void => {
      if (machine.starting) late = [];
    };
    on("dataset-attached", (dataset) => {
      const { phase } = machine.step;
      if (phase !== "exec.poststart" || !machine.isCertain() || !startRunsRc(jail)) return;
      late.push({ phase, command: machine.commandSpan(), dataset, guarded: machine.command.guarded });
    });
    on("datasets-mounted", forget);
    on("forgotten", forget);
    on("started", () => found.push(...late));
  },
};

/** rc.d mounts the datasets that the jail has when it runs. */
function startRunsRc(jail: JailView): boolean {
  return listOf(jail, "exec.start").some((value) => {
    return parseCommandLine(value).commands.some(({ words }) => words.some(({ text }) => text === "/etc/rc"));
  });
}

export const rule: Rule = {
  id: "zfs-jail-phase",
  severity: "warning",
  observation: attachedAfterRc,
  checkJail(context) {
    for (const outcome of context.model.outcomes)
      if (outcome.type === "zfs-jail-phase") reportDataset(context, outcome, outcome);
    for (const found of foundBy(attachedAfterRc, context.model)) reportDataset(context, found, undefined);
  },
};

/** @param fails the failure in the jail itself, where it is that */
function reportDataset(context: JailContext, attached: AttachedAfterRc, fails: ZfsJailPhase | undefined): void {
  const { jail, release } = context;
  const range = rangeOf(jail, attached.command);
  if (!range) return;
  const { dataset, guarded, phase } = attached;
  const isInJail = fails !== undefined;
  const name = shown(dataset, 28);
  context.report({
    ...range,
    about: fails,
    severity: isInJail && guarded ? "info" : undefined,
    message: isInJail
      ? say`\`zfs jail\` fails in ${phase}, which runs in the jail. Attach ${name} in exec.created.`
      : say`${name} is attached after /etc/rc has mounted the datasets. Attach it in exec.created.`,
    notes: [
      isInJail
        ? say`In a jail \`zfs jail\` can only name a jail inside of it.`
        : say`It stays unmounted, and services that keep their data on it find empty directories.`,
      ...(isAtLeast(release, "15.0")
        ? [say`jail(8) does it itself for \`zfs.dataset = ${shown(dataset).replaceAll("`", '"')};\`.`]
        : []),
    ],
    fixes: () => moveFix(context, attached, isInJail),
  });
}

function moveFix(
  context: JailContext,
  { command, dataset, phase }: AttachedAfterRc,
  isInJail: boolean,
): readonly Proposal[] {
  if (phase === "exec.stop" || isOneOfSeveral(context.jail, command)) return [];
  const { parameter, valueIndex } = command;
  const edits = moveToPhase(context, parameter, valueIndex, "exec.created");
  if (edits === undefined) return [];
  // What makes the dataset, or gives it `jailed=on`, has to stay in front of it.
  const before = listOf(context.jail, parameter).slice(0, valueIndex);
  const safe = !isInJail && !mayMake(before, `/${dataset}`);
  return [{ title: say`Attach it in exec.created`, guess: !safe, alternative: !safe, edits }];
}

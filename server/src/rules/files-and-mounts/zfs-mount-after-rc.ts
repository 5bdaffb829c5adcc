import {
  innerCommands,
  listOf,
  readJexec,
  readZfs,
  runsRc,
  spanOfValue,
  type ValueSpan,
} from "../../lifecycle/index.ts";
import { programOf } from "../../shell/index.ts";
import { say } from "../../words/index.ts";
import { isOneOfSeveral } from "../edits/commands.ts";
import { moveBehind } from "../edits/list-edits.ts";
import type { Proposal } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { rangeOf } from "../support/source-text.ts";

const parameter = "exec.start";

export const rule: Rule = {
  id: "zfs-mount-after-rc",
  severity: "info",
  checkJail(context) {
    const { jail } = context;
    const values = listOf(jail, parameter);
    const rc = values.findIndex(runsRc);
    if (rc < 0) return;
    for (const [valueIndex, value] of values.entries()) {
      const [first] = mounted(value);
      if (first === undefined) continue;
      if (valueIndex > rc) reportMount(context, rc, { parameter, valueIndex, ...first });
      return;
    }
    // On the host rc has run by then, and jexec(8) leads into the jail.
    for (const [valueIndex, value] of listOf(jail, "exec.poststart").entries()) {
      const [first] = mounted(value, "jexec");
      if (first === undefined) continue;
      reportMount(context, rc, { parameter: "exec.poststart", valueIndex, ...first });
      return;
    }
  },
};

/** Where a string mounts datasets of the jail, in which it runs itself or by jexec(8). */
function mounted(value: string, by?: "jexec"): { readonly start: number; readonly end: number }[] {
  if (!value.includes("zfs")) return [];
  return innerCommands(value).filter(({ words }) => {
    const isInJail = programOf(words[0]) === "jexec";
    const at = isInJail ? readJexec(words, 0).program : 0;
    if (isInJail !== (by === "jexec") || programOf(words[at]) !== "zfs") return false;
    return readZfs(words, at).does === "mount";
  });
}

function reportMount(context: JailContext, rc: number, span: ValueSpan): void {
  const { jail, report } = context;
  const range = rangeOf(jail, span);
  const place = rangeOf(jail, spanOfValue(jail, parameter, rc));
  if (range === undefined) return;
  report({
    ...range,
    message: say`The datasets are mounted after \`/etc/rc\` has started the services. Mount them first.`,
    notes: [
      say`Services that keep their data on them find empty directories.`,
      say`With \`zfs_enable="YES"\` in the jail's rc.conf, \`/etc/rc\` mounts them itself, in time.`,
    ],
    related: place ? [{ ...place, message: say`the services are started here` }] : [],
    fixes: () => mountFirst(context, rc, span),
  });
}

/** Where nothing stands between the two. */
function mountFirst({ jail }: JailContext, rc: number, span: ValueSpan): readonly Proposal[] {
  const list = jail.get(parameter);
  if (list === undefined || span.parameter !== parameter || span.valueIndex !== rc + 1) return [];
  const isAlone = [rc, span.valueIndex].every((valueIndex) => !isOneOfSeveral(jail, { ...span, valueIndex }));
  const edits = isAlone ? moveBehind(list, rc, span.valueIndex) : undefined;
  return edits === undefined ? [] : [{ title: say`Run rc after it`, guess: true, edits }];
}

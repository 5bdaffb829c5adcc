import type { EffectiveJail } from "../../config/index.ts";
import { withoutWrappers } from "../../lifecycle/index.ts";
import { parseCommandLine, programName, type SimpleCommand } from "../../shell/index.ts";

/** The commands of a jail by which devfs(8) changes what is seen of devices: a ruleset, or a /dev that is mounted. */
export function devfsCommands(jail: EffectiveJail): SimpleCommand[] {
  const found: SimpleCommand[] = [];
  for (const { spelling, values } of jail.parameters()) {
    if (!spelling.startsWith("exec.")) continue;
    for (const value of values) {
      if (!value.includes("devfs")) continue;
      found.push(
        ...parseCommandLine(value).commands.filter(({ words }) => mayBeDevfs(withoutWrappers(words)[0]?.text)),
      );
    }
  }
  return found;
}

/** What stands in a string within a string is not taken apart: that devfs is named there has to do. */
const mayBeDevfs = (program: string | undefined): boolean =>
  program === undefined || ["devfs", "sh", "jexec"].includes(programName(program));

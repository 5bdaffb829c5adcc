import type { Section } from "../../config/index.ts";
import { say } from "../../words/index.ts";
import type { Rule } from "../rule/rule.ts";
import { hasRepeatedNames } from "../support/repeated-names.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "duplicate-jail",
  severity: "error",
  checkConfiguration({ configuration, reportFor }) {
    if (!hasRepeatedNames(configuration)) return;
    const first = new Map<string, Section>();
    for (const section of configuration.sections) {
      const { block, name, path, isWildcard } = section;
      if (!block || isWildcard) continue;
      const other = first.get(name);
      if (!other?.block) {
        first.set(name, section);
        continue;
      }
      reportFor([name], {
        path,
        start: block.nameStart,
        end: block.nameEnd,
        message: say`A jail ${shown(name)} is defined already. This one will not start: rename it, or merge the two.`,
        notes: [say`jail(8) does not merge the blocks: it reads two jails of one name, and the name is taken.`],
        related: [
          { path: other.path, start: other.block.nameStart, end: other.block.nameEnd, message: say`the first one` },
        ],
      });
    }
  },
};

import { writtenRange } from "../../config/index.ts";
import type { Rule } from "../rule/rule.ts";
import { shown } from "../support/words.ts";

const doubling = Array.from({ length: 24 }, (_, index) => {
  const next = `$v${index + 1}`;
  return `  $v${index} = "${next}${next}";\n`;
}).join("");

export const rule: Rule = {
  id: "value-too-large",
  severity: "error",
  documentation: {
    summary: "Variables that contain each other grow beyond all bounds.",
    what: "Finds a jail whose values together become longer than 4 million characters, or lists of more than 200,000 elements, when the variables are replaced.",
    why: "A chain of variables that use each other twice doubles with every link. jail(8) itself runs out of memory or passes the kernel a value that it refuses. The jail's values are not judged further.",
    examples: [
      {
        wrong: `web {
${doubling}  $v24 = "long";
  path = "/jails/$v0";
  persist;
}
`,
        right: `web {
  $v0 = "long";
  path = "/jails/$v0";
  persist;
}
`,
      },
    ],
    whenToIgnore: "Never.",
  },
  checkJail(context) {
    for (const problem of context.jail.problems) {
      if (problem.kind !== "value-too-large") continue;
      const { definition } = problem.value;
      const name = definition.isVariable ? `$${definition.name}` : definition.name;
      context.report({
        ...writtenRange(problem.value),
        message: `${shown(name, 30)} grows beyond all bounds when its variables are replaced. Use each variable once.`,
        notes: ["Variables that use each other twice double with every step, until jail(8) runs out of memory."],
      });
    }
  },
};

import { wideEncoding } from "../../config/index.ts";
import { say } from "../../words/index.ts";
import type { Rule } from "../rule/rule.ts";

export const rule: Rule = {
  id: "not-utf8",
  severity: "error",
  checkFile({ path, tree, report }) {
    const encoding = wideEncoding(tree.text);
    if (encoding === undefined) return;
    report({
      path,
      start: 0,
      end: 0,
      refusesFile: true,
      message: say`The file is in ${encoding}, and jail(8) reads nothing of it. Convert it with \`iconv\` to UTF-8.`,
    });
  },
};

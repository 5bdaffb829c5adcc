import { wideEncoding } from "../../config/index.ts";
import type { Rule } from "../rule/rule.ts";

const text = "web { persist; path = /j; }";

export const rule: Rule = {
  id: "not-utf8",
  severity: "error",
  documentation: {
    summary: "The file is in UTF-16 or UTF-32, of which jail(8) can read nothing.",
    what: "Finds files in which zeros stand between the letters, as some editors of other systems write them.",
    why: "jail(8) reads bytes and ends at the byte order mark or at the first zero, without a message: it finds no jails. Convert the file with `iconv -f UTF-16 -t UTF-8`.",
    examples: [{ wrong: text.replace(/./g, "$&\0"), right: text }],
    silent: ["web { path = /jails/web; persist; exec.poststart = 'echo \u65e5\u672c'; }\n"],
    whenToIgnore: "Never: it cannot be ignored.",
  },
  checkFile({ path, tree, report }) {
    const encoding = wideEncoding(tree.text);
    if (encoding === undefined) return;
    report({
      path,
      start: 0,
      end: 0,
      refusesFile: true,
      message: `The file is in ${encoding}, and jail(8) reads nothing of it. Convert it with \`iconv\` to UTF-8.`,
    });
  },
};

import type { JailNode, SyntaxProblem, SyntaxTree } from "../../syntax/index.ts";
import type { Rule } from "../rule/rule.ts";
import { reportSyntaxProblems } from "../support/syntax-problems.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "non-ascii-token",
  severity: "error",
  documentation: {
    summary: "A character that jail(8) cannot read outside of quotes and comments.",
    what: "Finds typographic quotes, full-width signs (`；`, `｛`, `＝`), blanks that are none (U+3000, no-break space, a byte order mark), words with letters outside of ASCII, control characters and, for FreeBSD 12 and 13, lines that end in CR LF. In quotes and comments everything is allowed.",
    why: "Inside a block jail(8) refuses the file. Between blocks it is worse: it takes the character for the end of the file, says nothing and exits with success, and all jails behind it do not exist.",
    examples: [
      {
        caption: "A note without its `#`: jail(8) finds no `db` and says nothing.",
        wrong: `web { path = /jails/web; persist; }
データベース
db { path = /jails/db; persist; }
`,
        right: `web { path = /jails/web; persist; }
# データベース
db { path = /jails/db; persist; }
`,
      },
      {
        caption: "Quotes from a word processor.",
        wrong: "web { path = “/jails/web”; persist; }\n",
        right: 'web { path = "/jails/web"; persist; }\n',
      },
    ],
    silent: ['# für alle\n"日本" { path = "/jails/日本"; persist; }\n'],
    whenToIgnore: "Never.",
  },
  checkFile(context) {
    const { tree } = context;
    reportSyntaxProblems(context, "non-ascii-token", (problem) =>
      endsInput(problem, tree) ? whatIsLost(problem, tree) : problem.message,
    );
  },
};

/** Whether jail(8) stops reading at this problem without a word. */
function endsInput(problem: SyntaxProblem, tree: SyntaxTree): boolean {
  return tree.endOfInput < tree.text.length && problem.start <= tree.endOfInput && tree.endOfInput < problem.end;
}

/** The first sentence of the message, and what jail(8) never sees. */
function whatIsLost({ message }: SyntaxProblem, tree: SyntaxTree): string {
  const sentence = /^.*?\.(?= |$)/s.exec(message)?.[0] ?? message;
  const lost = tree.root.statements().filter((statement) => statement.end > tree.endOfInput);
  const jails = lost.filter((statement): statement is JailNode => statement.kind === "jail");
  if (jails.length === 0) return `${sentence} jail(8) stops reading here, without a message.`;
  const rest = jails.length > 1 ? ` and ${jails.length - 1} more do` : " does";
  return `${sentence} jail(8) stops here: ${shown(jails[0].name, 24)}${rest} not exist for it.`;
}

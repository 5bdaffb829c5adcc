import { isRuleOrTopic, noSuchRule } from "../analysis/index.ts";
import { defaultRelease } from "../parameters/index.ts";
import { rules, ruleTopics } from "../rules/registry.generated.ts";
import type { Severity } from "../rules/rule/finding.ts";
import { severityOf } from "../rules/rule/rule.ts";
import { ruleSentences } from "../rules/sentences.generated.ts";
import { printableJson } from "../text/index.ts";
import { said, say } from "../words/index.ts";
import type { Command } from "./command.ts";
import { rulesDescription } from "./description/rules.ts";
import { ExitStatus } from "./io.ts";
import { refuse, releaseFrom } from "./release-option.ts";
import { styleFor } from "./style.ts";
import { wrapped } from "./terminal/columns.ts";

/** One rule as `rules --format json` prints it. */
interface ListedRule {
  readonly rule: string;
  readonly topic: string;
  /** That of most of its findings, whether or not it is told. */
  readonly severity: Severity;
  /** False where only those are told of it who ask. */
  readonly onByDefault: boolean;
  /** What it finds: one sentence of Markdown. */
  readonly finds: string;
}

export const rulesCommand: Command<typeof rulesDescription> = {
  description: rulesDescription,
  run(options, io) {
    const { operands } = options;
    const release = releaseFrom(options, io) ?? defaultRelease;
    for (const name of operands) if (!isRuleOrTopic(name)) refuse(noSuchRule(name));
    const listed = [...ruleTopics].flatMap(([topic, ids]) =>
      ids
        .filter((id) => operands.length === 0 || operands.includes(topic) || operands.includes(id))
        .map((id): ListedRule => {
          const rule = rules.find((one) => one.id === id) ?? refuse(say`there is no rule ${id}`);
          const severity = severityOf(rule, release);
          return { rule: id, topic, severity, onByDefault: !rule.isOffByDefault, finds: ruleSentences.get(id) ?? "" };
        }),
    );
    if (options.word("format") === "json") io.out(`${printableJson(listed, 2)}\n`);
    else io.out(asText(listed, styleFor(io), io.isTerminal ? io.columns : Number.POSITIVE_INFINITY));
    return ExitStatus.ok;
  },
};

/** Narrower than this, what a rule finds stands below its name (columns). */
const narrow = 80;

/** A heading for each topic, and each rule in a line, which goes on below its beginning where it is wider than `columns`. */
function asText(listed: readonly ListedRule[], style: ReturnType<typeof styleFor>, columns: number): string {
  const width = Math.max(...listed.map(({ rule }) => rule.length));
  const column = columns < narrow ? 6 : width + 13;
  let topic: string | undefined;
  return listed
    .map((one) => {
      const heading = one.topic === topic ? "" : `${topic === undefined ? "" : "\n"}${style.strong(one.topic)}\n`;
      topic = one.topic;
      const word = one.onByDefault ? one.severity : "off";
      const severity = one.onByDefault ? style.severity(one.severity, word.padEnd(7)) : style.faint(word.padEnd(7));
      const indent = `\n${" ".repeat(column)}`;
      const finds = wrapped(said(one.finds).replaceAll("`", ""), columns - column).join(indent);
      return `${heading}  ${one.rule.padEnd(width)}  ${severity}${columns < narrow ? indent : "  "}${finds}\n`;
    })
    .join("");
}

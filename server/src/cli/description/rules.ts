import { type CommandDescription, releaseOption } from "./shape.ts";

export const rulesDescription = {
  name: "rules",
  summary: "all rules, with topic and severity",
  synopses: ["[TOPIC|RULE…]"],
  what: [
    "Lists what `check` looks for: by topic, each rule with its severity and what it finds. What is `off` is told only to those who give " +
      "the rule a severity. With names of topics or rules, only these. `jailconf explain RULE` prints the page of one.",
  ],
  operands: [{ kind: "rule", repeats: true }],
  options: {
    release: { ...releaseOption, more: "What a release takes decides how bad some things are." },
    format: {
      what: "how they are printed",
      value: {
        name: "FORMAT",
        kind: "word",
        words: { text: "for people", json: "an array for programs" },
        otherwise: "text",
      },
    },
  },
  exits: [
    { status: 0, when: "they were listed" },
    { status: 2, when: "there is no rule or topic of that name" },
  ],
  examples: [
    { command: "jailconf rules", what: "List all rules." },
    { command: "jailconf rules network --format json", what: "List those of a topic, for a program." },
  ],
} as const satisfies CommandDescription;

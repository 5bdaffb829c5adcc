import { type CommandDescription, releaseOption } from "./shape.ts";

export const explainDescription = {
  name: "explain",
  summary: "what a parameter does, what it needs and what goes wrong with it; what a rule finds",
  synopses: ["PARAMETER|TOPIC|RULE"],
  what: [
    "Says what a parameter of jail.conf does: values and default, where and when it is read, what it needs, since which release, what " +
      "goes wrong with it, and an example. Of a rule, by the id that stands after a finding: what it finds, what goes wrong, examples, " +
      "and when to ignore it.",
  ],
  operands: [{ kind: "explained" }],
  options: {
    release: { ...releaseOption, more: "Where that release does not have the parameter, this is said first." },
  },
  exits: [
    { status: 0, when: "it was explained" },
    { status: 2, when: "there is nothing of that name" },
  ],
  examples: [
    { command: "jailconf explain vnet.interface", what: "Explain a parameter." },
    { command: "jailconf explain phases", what: "Explain a topic." },
    { command: "jailconf explain no-persist", what: "Explain a rule." },
  ],
} as const satisfies CommandDescription;

import { type CommandDescription, releaseOption } from "./shape.ts";

export const checkDescription = {
  name: "check",
  summary: "what is wrong with configurations, and the edits that mend it",
  synopses: ["FILE|DIR…"],
  what: [
    "Says what is wrong with configurations, or will go wrong when their jails start and stop. A FILE is checked whatever it is " +
      "called; in a DIR the files that are called like a jail.conf are, and what they include.",
  ],
  operands: [{ kind: "path", repeats: true }],
  options: {
    release: { ...releaseOption, group: "What is judged" },
    rule: {
      what: "a severity for a rule, or for all rules of a topic: `error`, `warning`, `info`, `hint` or `off`",
      more: "What makes jail(8) refuse a file stays an error.",
      group: "What is judged",
      value: { name: "NAME=SEVERITY", kind: "rule=severity" },
      repeats: true,
    },
    format: {
      what: "how findings are printed",
      group: "Output",
      value: {
        name: "FORMAT",
        kind: "word",
        words: { text: "for people", json: "an array for programs" },
        otherwise: "text",
      },
    },
    hints: { what: "show hints, too", more: "JSON always has them.", group: "Output" },
    verbose: {
      what: "show all that is known about each finding: why, other places, what jail(8) says, every fix",
      group: "Output",
    },
    "fail-on": {
      what: "exit with 1 for findings at or above a severity",
      group: "Output",
      value: {
        name: "SEVERITY",
        kind: "word",
        words: {
          error: "what makes a start or a stop fail",
          warning: "also what does not do what it seems to",
          info: "also what could be better",
          hint: "also what is only advice",
          never: "whatever is found",
        },
        otherwise: "error",
      },
    },
    fix: {
      what: "apply the preferred fixes that are safe, of findings at warning level and above",
      group: "Fixes",
      value: {
        name: "all",
        kind: "word",
        words: { all: "apply also those that change what will run; look at the result" },
        optional: true,
      },
    },
  },
  exits: [
    { status: 0, when: "nothing was found at or above `--fail-on`" },
    { status: 1, when: "something was" },
    { status: 2, when: "something could not be checked" },
  ],
  examples: [
    { command: "jailconf check /etc/jail.conf", what: "Check this host's jails." },
    { command: "jailconf check . --release 13.2 --format json", what: "Check all files below, for a program." },
    { command: "jailconf check jail.conf --fix", what: "Mend what can be mended safely." },
    {
      command: "jailconf check hosts --rule security=error --fail-on warning",
      what: "Check hosts in CI, and be strict.",
    },
  ],
} as const satisfies CommandDescription;

import { type CommandDescription, releaseOption } from "./shape.ts";

export const checkDescription = {
  name: "check",
  summary: "what is wrong with configurations, and the edits that mend it",
  synopses: ["FILE|DIR…", "- [--stdin-filename FILE]"],
  what: [
    "Says what is wrong with configurations, or will go wrong when their jails start and stop. A FILE is checked whatever it is " +
      "called; in a DIR the files that are called like a jail.conf are, and what they include. `-` or /dev/stdin is standard input.",
  ],
  operands: [{ kind: "path", repeats: true }],
  options: {
    release: { ...releaseOption, group: "What is judged" },
    rule: {
      what: "a severity for a rule, or for all rules of a topic: `error`, `warning`, `info`, `hint` or `off`; without a severity, tell only these rules",
      more:
        "As soon as one name stands without a severity, only the rules that `--rule` names are told, and a rule that is off by default is " +
        "told where it is named itself. Commas may stand between several. What makes jail(8) refuse a file stays an error, and is always told.",
      group: "What is judged",
      value: { name: "NAME[=SEVERITY]", kind: "rule=severity" },
      repeats: true,
    },
    ignore: {
      what: "do not tell a rule, or all rules of a topic",
      more: "The same as `--rule NAME=off`. Commas may stand between several.",
      group: "What is judged",
      value: { name: "NAME", kind: "rule" },
      repeats: true,
    },
    config: {
      what: "the settings that hold for all files, instead of the jailconf.json above each",
      more: "What it says about paths counts from its own folder.",
      group: "What is judged",
      value: { name: "FILE", kind: "file" },
    },
    "no-config": { what: "look at no jailconf.json", group: "What is judged" },
    "stdin-filename": {
      what: "what standard input is called, and where it would lie: its settings and includes are those of that file",
      group: "What is judged",
      value: { name: "FILE", kind: "file" },
    },
    baseline: {
      what: "findings that are known, and are not told again",
      more:
        "A finding is the same one when rule, file and message are, wherever its line has moved; what is told of a file more often than " +
        "it is known is told.",
      group: "What is judged",
      value: { name: "FILE", kind: "file" },
    },
    "write-baseline": { what: "make all that is found known, in the file of `--baseline`", group: "What is judged" },
    since: {
      what: "tell only what is found on lines that are not as they were in a git revision, or speaks of such a line",
      more:
        "All files are judged as ever. A finding that a removed line has caused stands on no such line: `--baseline` tells it. `$(git " +
        "merge-base main HEAD)` is where a branch began.",
      group: "What is judged",
      value: { name: "REV", kind: "text" },
    },
    format: {
      what: "how findings are printed",
      group: "Output",
      value: {
        name: "FORMAT",
        kind: "word",
        words: {
          text: "for people",
          json: "an array for programs",
          jsonl: "an object a line",
          sarif: "SARIF 2.1.0, for code scanning",
          github: "annotations of a GitHub workflow",
          gitlab: "a Code Quality report of GitLab",
          junit: "XML as of JUnit, a suite for each file",
        },
        otherwise: "text",
      },
    },
    output: {
      what: "write findings to a file as well, in any of these formats",
      more: "A file that is there is replaced; one that is checked, or is called like a configuration, never is.",
      group: "Output",
      value: { name: "FORMAT=FILE", kind: "text" },
      repeats: true,
    },
    hints: {
      what: "show hints, too",
      more: "Formats for programs always have them, but for `github` and `junit`.",
      group: "Output",
    },
    verbose: {
      what: "show all that is known about each finding: why, other places, what jail(8) says, every fix",
      group: "Output",
    },
    quiet: { short: "-q", what: "print findings and problems only: no summary, no notes", group: "Output" },
    statistics: {
      what: "print how often each rule was found, instead of the findings; as text or json",
      group: "Output",
    },
    "max-findings": {
      what: "print at most so many findings, the worst of them",
      more: "The summary and the exit status are those of all. Without it a text has 1000.",
      group: "Output",
      value: { name: "N", kind: "number" },
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
      more: "Of standard input the mended text is printed, and what is left on stderr. With `--rule NAME` only what these rules find is mended.",
    },
    diff: {
      what: "write nothing; print what `--fix` would change as a patch, and exit with 1 where it would",
      more: "`git apply` and `patch -p1` take it where it was made. With `--fix=all` it is what that would change. On a terminal it has colours, and no control characters of a file.",
      group: "Fixes",
    },
  },
  exits: [
    { status: 0, when: "nothing was found at or above `--fail-on`" },
    { status: 1, when: "something was, or `--diff` has something to change" },
    { status: 2, when: "something could not be checked" },
  ],
  examples: [
    { command: "jailconf check /etc/jail.conf", what: "Check this host's jails." },
    { command: "jailconf check . --release 13.2 --format json", what: "Check all files below, for a program." },
    { command: "jailconf check jail.conf --fix", what: "Mend what can be mended safely." },
    { command: "jailconf check jail.conf --diff", what: "See what that would change." },
    { command: "jailconf check - --stdin-filename hosts/a/jail.conf < jail.conf", what: "Check standard input." },
    {
      command: "jailconf check . --baseline known.json --write-baseline",
      what: "Take all that is found for known; without the last option, see what is new.",
    },
    { command: "jailconf check . --since origin/main", what: "See only what a branch has changed." },
    { command: "jailconf check . --output sarif=jailconf.sarif", what: "Check in CI, and keep a report." },
    {
      command: "jailconf check hosts --rule security=error --fail-on warning",
      what: "Check hosts in CI, and be strict.",
    },
  ],
} as const satisfies CommandDescription;

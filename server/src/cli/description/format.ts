import { type CommandDescription, releaseOption } from "./shape.ts";

export const formatDescription = {
  name: "format",
  summary: "writes configurations in their own style",
  synopses: ["FILE|DIR…", "- [--stdin-filename FILE]"],
  what: [
    "Writes files in their own style: blanks between tokens change, and nothing else. A FILE is formatted whatever it is called; in " +
      "a DIR the files that are called like a jail.conf are. What jail(8) could not read stays as it is. `-` or /dev/stdin is standard input.",
  ],
  operands: [{ kind: "path", repeats: true }],
  options: {
    check: { what: "write nothing; name the files that would change, and exit with 1 if there are any" },
    diff: {
      what: "write nothing; print what would change, as `diff -u` does",
      more: "patch(1) takes it. On a terminal it has colours, and no control characters of a file.",
    },
    "stdin-filename": {
      what: "whose settings (jailconf.json) count for standard input",
      value: { name: "FILE", kind: "file" },
    },
    release: { ...releaseOption, more: "12 and 13 cannot read all that 14 can." },
  },
  exits: [
    { status: 0, when: "all is formatted" },
    { status: 1, when: "`--check` or `--diff` finds something to change" },
    { status: 2, when: "something could not be formatted" },
  ],
  examples: [
    { command: "jailconf format /etc/jail.conf", what: "Format a file in place." },
    { command: "jailconf format . --check", what: "Fail in CI where a file is untidy." },
    {
      command: "jailconf format - --stdin-filename hosts/a/jail.conf < jail.conf",
      what: "Format standard input, in the style that counts for a file.",
    },
  ],
} as const satisfies CommandDescription;

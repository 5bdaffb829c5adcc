import type { CommandDescription } from "./shape.ts";

export const conformanceDescription = {
  name: "conformance",
  summary: "compares this software with measurements of jail(8)",
  synopses: ["DIR…"],
  what: [
    "Compares this software with measurements of jail(8): every line of every `*.jsonl` file in each folder is one of them. Prints " +
      'what differs and closes with "N passed, N failed".',
  ],
  operands: [{ kind: "folder", repeats: true }],
  options: { print: { what: "print what comes out, one line of JSON a measurement, and judge nothing" } },
  exits: [
    { status: 0, when: "none failed" },
    { status: 1, when: "some failed" },
    { status: 2, when: "a folder cannot be read or holds no such file" },
  ],
  examples: [{ command: "jailconf conformance test/conformance", what: "Compare with all measurements." }],
} as const satisfies CommandDescription;

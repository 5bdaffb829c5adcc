import { type CommandDescription, printingOptions, releaseOption } from "./shape.ts";

export const showDescription = {
  name: "show",
  summary: "what each jail ends up with, and where each value is set",
  synopses: ["FILE [JAIL…]"],
  what: [
    "Shows what each jail ends up with: all that includes, wildcards, lists and variables come to, in the form of a jail.conf, with " +
      "where each value is set and what it replaces. With names of jails, these. The file is read as jail(8) reads it; where jail(8) refuses it, that is said, " +
      "and the rest is shown all the same.",
  ],
  operands: [{ kind: "file" }, { kind: "jail", repeats: true }],
  options: {
    jail: { what: "only this jail, as after FILE", value: { name: "J", kind: "jail" }, repeats: true },
    release: releaseOption,
    ...printingOptions,
  },
  exits: [
    { status: 0, when: "jail(8) takes the file" },
    { status: 1, when: "jail(8) refuses the file" },
    { status: 2, when: "it could not be read or has no such jail" },
  ],
  examples: [
    { command: "jailconf show /etc/jail.conf web", what: "Show what one jail ends up with." },
    { command: "jailconf show /etc/jail.conf --format json", what: "Show all jails, for a program." },
  ],
} as const satisfies CommandDescription;

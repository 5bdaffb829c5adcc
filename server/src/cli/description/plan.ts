import { type CommandDescription, printingOptions, releaseOption } from "./shape.ts";

export const planDescription = {
  name: "plan",
  summary: "what starting or stopping jails runs, and what it does to the host",
  synopses: ["start|stop|restart FILE [JAIL…]"],
  what: [
    "Shows what jail(8) runs when jails start or stop: every command in order, on the host or in the jail, where it is written, and " +
      "what it changes; then what is there in the end. With names of jails, these and what they need, or what needs them. Nothing is " +
      "executed: commands are taken to succeed unless they are known to fail, and what is not known about them is said. Where jail(8) " +
      "refuses the file, that is said, and the rest is shown all the same.",
  ],
  operands: [{ kind: "operation" }, { kind: "file" }, { kind: "jail", repeats: true }],
  options: {
    "fail-at": {
      what: "let the step of this number fail: what jail(8) rolls back then, and what stays behind",
      more: "What jail(8) does itself, what runs in the background and what ends in `|| true` cannot fail.",
      value: { name: "STEP", kind: "number" },
    },
    release: {
      ...releaseOption,
      what: "the FreeBSD release whose jail(8) does it",
      more: "Phases come and go, and so do values that jail(8) refuses.",
    },
    ...printingOptions,
  },
  exits: [
    { status: 0, when: "jail(8) would do all of it" },
    { status: 1, when: "jail(8) would refuse the file or a jail, or a step fails" },
    { status: 2, when: "the file could not be read or has no such jail, or there is no such step" },
  ],
  examples: [
    { command: "jailconf plan start /etc/jail.conf web", what: "Show what starting a jail does." },
    { command: "jailconf plan stop /etc/jail.conf", what: "Show what stopping all of them does." },
    {
      command: "jailconf plan start /etc/jail.conf web --fail-at 5",
      what: "Show what is left when the fifth step fails.",
    },
  ],
} as const satisfies CommandDescription;

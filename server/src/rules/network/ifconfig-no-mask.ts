import type { CommandPhase, ModelEvent, ValueSpan } from "../../lifecycle/index.ts";
import { isAtLeast } from "../../parameters/index.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { outcome } from "../support/consequence.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

const lines = (...text: string[]): string => `${text.join("\n")}\n`;

export const rule: Rule = {
  id: "ifconfig-no-mask",
  severity: (release) => (isAtLeast(release, "15.0") ? "error" : "warning"),
  documentation: {
    summary: "An IPv4 address is set without a mask.",
    what: "Finds `ifconfig` commands that give an Ethernet interface an IPv4 address without `/PREFIX` or `netmask`.",
    why: "From FreeBSD 15.0 on ifconfig refuses such an address, so that the jail does not start. Up to 13 it silently takes the mask of the old network classes, which for 10.0.0.5 is 255.0.0.0; 14 warns about it, and its first patch levels mixed up the masks of classes A and C. With a mask that is too wide the jail looks for half of the network on its own link.",
    examples: [
      {
        wrong: lines(
          "web {",
          '  path = "/jails/web";',
          "  vnet;",
          '  vnet.interface = "epair5b";',
          '  exec.start = "/sbin/ifconfig epair5b inet 10.0.0.5 up";',
          '  exec.start += "/bin/sh /etc/rc";',
          "}",
        ),
        right: lines(
          "web {",
          '  path = "/jails/web";',
          "  vnet;",
          '  vnet.interface = "epair5b";',
          '  exec.start = "/sbin/ifconfig epair5b inet 10.0.0.5/24 up";',
          '  exec.start += "/bin/sh /etc/rc";',
          "}",
        ),
      },
      {
        caption: "Commands on the host are no different.",
        release: "14.0",
        wrong: lines(
          "web {",
          '  path = "/jails/web";',
          "  persist;",
          '  exec.prestart = "/sbin/ifconfig bridge0 inet 10.0.0.1 alias";',
          '  exec.poststop = "/sbin/ifconfig bridge0 inet 10.0.0.1 -alias";',
          "}",
        ),
        right: lines(
          "web {",
          '  path = "/jails/web";',
          "  persist;",
          '  exec.prestart = "/sbin/ifconfig bridge0 inet 10.0.0.1/24 alias";',
          '  exec.poststop = "/sbin/ifconfig bridge0 inet 10.0.0.1 -alias";',
          "}",
        ),
      },
    ],
    silent: [
      'web { vnet; path = /j; vnet.interface = epair5b; exec.start = "ifconfig epair5b inet 10.0.0.5 netmask 255.255.255.0", "ifconfig epair5b alias 10.0.0.6/32", "/bin/sh /etc/rc"; }',
      // A loopback, and links with two ends.
      'web { vnet; path = /j; exec.start = "ifconfig lo0 127.0.0.1 up", "ifconfig tun0 10.9.0.2 10.9.0.1", "ifconfig wg0 10.9.1.2", "/bin/sh /etc/rc"; }',
      // Taken away; the prefix of an IPv6 address is 64.
      'web { path = /j; persist; exec.poststop = "ifconfig em0 inet 10.0.0.5 -alias", "ifconfig em0 inet6 2001:db8::5"; }',
      // jail(8) adds 255.255.255.255 itself.
      "web { path = /j; persist; interface = em0; ip4.addr = 10.0.0.5; }",
      // What jail0 is nobody here knows.
      'web { vnet; path = /j; vnet.interface = jail0; exec.start = "ifconfig jail0 inet 10.0.0.5", "/bin/sh /etc/rc"; }',
      // A host name.
      'web { vnet; path = /j; vnet.interface = epair5b; exec.start = "ifconfig epair5b inet web.example.org", "/bin/sh /etc/rc"; }',
    ],
    whenToIgnore: "On a release before 15.0, when the old class of the address happens to have the right mask.",
  },
  checkJail(context) {
    for (const event of context.model.events) {
      if (event.type === "address-without-mask") {
        reportAddress(context, event, event.address, event.addressWord, undefined);
      } else if (event.type === "command-fails" && event.reason === "no-mask") {
        reportAddress(context, event, event.subject, event.subjectWord, event.guarded ? undefined : event.phase);
      }
    }
  },
};

/** `phase` is that of a command whose failure ends the start or the stop. */
function reportAddress(
  context: JailContext,
  about: ModelEvent,
  address: string,
  word: ValueSpan,
  phase: CommandPhase | undefined,
): void {
  const range = rangeOf(context.jail, word);
  if (!range) return;
  context.report({
    ...range,
    about,
    message: `${shown(address)} has no mask. ${effect(context, phase)}`,
    notes: ["Write the length of the prefix behind the address, such as `/24`.", ...background(context)],
    fixes: () => [
      {
        title: "Add `/24`",
        guess: true,
        alternative: true,
        edits: [{ path: range.path, start: range.end, end: range.end, text: "/24" }],
      },
    ],
  });
}

function effect({ release }: JailContext, phase: CommandPhase | undefined): string {
  if (!isAtLeast(release, "15.0")) return "It gets that of its old class; FreeBSD 15.0 refuses it.";
  return phase === undefined
    ? "FreeBSD 15.0 refuses that."
    : `FreeBSD 15.0 refuses that: ${outcome(phase).replace(/^The/, "the")}`;
}

function background({ release }: JailContext): string[] {
  if (isAtLeast(release, "15.0")) {
    return ["ifconfig says `setting interface address without mask is no longer supported`."];
  }
  return isAtLeast(release, "14.0") ? ["FreeBSD 14 warns about it: `default mask may not be correct`."] : [];
}

import { describe, expect, it } from "vitest";
import { effectsOf } from "../../server/src/lifecycle/index.ts";
import { backgroundHooks } from "../../server/src/rules/commands-and-order/background-hook.ts";
import { parseCommandLine } from "../../server/src/shell/index.ts";
import { observed, spelled, type Values } from "../lifecycle/jail-view.ts";
import { applyFixes } from "../support/fixture.ts";

const start = (value: string): Values => ({ path: ["/jails/web"], persist: [], "exec.start": [value] });

describe("commands in the background (M55)", () => {
  const background = (value: string) =>
    observed(backgroundHooks, start(value)).flatMap((hook) =>
      "command" in hook ? `${hook.program}: ${spelled(start(value), hook.command)}` : [],
    );

  it("are those whose & jail(8) takes", () => {
    expect(background("/usr/local/bin/app -x &")).toEqual(["app: /usr/local/bin/app -x &"]);
    expect(background("app&")).toEqual(["app: app&"]);
  });

  it("and those of a shell, where one command writes to a file", () => {
    expect(background("/usr/local/bin/app >> /var/log/app 2>&1 &")).toEqual([
      "app: /usr/local/bin/app >> /var/log/app 2>&1 &",
    ]);
    expect(background("LANG=C app >log & ")).toEqual(["app: LANG=C app >log & "]);
  });

  it.each(["(app > log) &", "daemon app > log &", "app > log & echo $!", "app 2>&1 | logger &"])(
    "not %j either",
    (value) => {
      expect(background(value)).toEqual([]);
    },
  );

  it.each(["a & b", "a && b", "(a; b) &", "daemon -f app &", "/usr/sbin/daemon app&", "a & ", "&"])(
    "not %j",
    (value) => {
      expect(background(value)).toEqual([]);
    },
  );
});

describe("a `&>` of bash, which is two signs to sh", () => {
  it("still opens its file", () => {
    const written = effectsOf(parseCommandLine("a &>>/etc/b").commands[1], "host");
    expect(written.map(({ verb, resource, name }) => `${verb} ${resource} ${name}`)).toEqual(["makes file /etc/b"]);
  });

  const told = (exec: string): string[] =>
    observed(backgroundHooks, {
      path: ["/jails/web"],
      persist: [],
      "exec.start": ["/bin/sh /etc/rc"],
      ...hooks(exec),
    }).flatMap((hook) => ("sign" in hook ? `${hook.written} ${hook.file}` : []));
  const hooks = (exec: string): Values => ({ "exec.prestart": [exec] });

  it.each([
    ["ifconfig bridge7 create &>/dev/null", ["&> /dev/null"]],
    ["a; /sbin/b c &>> '/var/log/b' || true", ["&>> /var/log/b"]],
    ["a | b &>/dev/null", ["&> /dev/null"]],
    ["if a &>$log; then b &>/dev/null; fi", ["&> undefined", "&> /dev/null"]],
    ["{ a; b; } &>/dev/null", ["&> /dev/null"]],
  ])("is told: %s", (exec, expected) => {
    expect(told(exec)).toEqual(expected);
  });

  it.each(["a & >/dev/null", "a >/dev/null 2>&1", "a '&>' b", "a >&2", "a && b >x", "a # &>x", "a &>'"])(
    "%s is none",
    (exec) => {
      expect(told(exec)).toEqual([]);
    },
  );

  it("is told of the first five in a string", () => {
    expect(told("a &>b; ".repeat(6))).toEqual(Array(5).fill("&> b"));
  });

  it("is told of a jail where FreeBSD's rc starts it, and where that is not known it may have another shell", () => {
    const inJail = (...starts: string[]): number =>
      observed(backgroundHooks, { path: ["/j"], persist: [], "exec.start": starts }).filter((hook) => "sign" in hook)
        .length;
    expect(inJail("/bin/sh /etc/rc", "app &>/dev/null")).toBe(1);
    expect(inJail("/sbin/openrc default", "app &>/dev/null")).toBe(0);
  });

  it("is mended with the words of sh, unless a variable holds a part of it", () => {
    const text = (command: string): string =>
      `$log = "/var/log/x";\n$to = "&>/dev/null";\nweb { path = /j; persist; exec.prestart = "${command}"; }\n`;
    const mended = (command: string): string => applyFixes(text(command), "background-hook");
    expect(mended("/usr/bin/logger up &>/dev/null || true")).toBe(text("/usr/bin/logger up >/dev/null 2>&1 || true"));
    expect(mended("/usr/bin/logger up &>>$log; true")).toBe(text("/usr/bin/logger up >>$log 2>&1; true"));
    expect(mended("/usr/bin/logger up &> '/var/log/a b'")).toBe(text("/usr/bin/logger up > '/var/log/a b' 2>&1"));
    expect(mended("/usr/bin/logger up $to || true")).toBe(text("/usr/bin/logger up $to || true"));
  });
});

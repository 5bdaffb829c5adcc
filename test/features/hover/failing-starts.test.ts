import { describe, expect, it } from "vitest";
import { hoverAt } from "../../support/editor.ts";

/** What a hover says of starts has to be what the plan shows. */

describe("hover on a jail", () => {
  it("says that its start fails, and what jail(8) says", () => {
    const text = hoverAt("we$0b {\n  path = /j;\n  persist;\n  mount.devfs;\n  vnet;\n  ip4.addr = 10.0.0.1;\n}\n");
    expect(text).toContain(
      "Its start fails and is rolled back. jail(8) says:\n\n- `web: vnet jails cannot have IP address restrictions`",
    );
    expect(text).not.toContain("Starts in");
  });

  it("says that jail(8) does nothing for it where a value is refused", () => {
    const text = hoverAt("we$0b { path = /j; persist; allow.raw_sokets; mount.devfs; }");
    expect(text).toContain("jail(8) does not start it, and says:\n\n- `web: unknown parameter: allow.raw_sokets`");
    expect(text).not.toContain("Starts in");
  });

  it("counts no steps of one that jail(8) will neither start nor stop", () => {
    const text = hoverAt('we$0b { path = /j; persist; exec.start = "echo $nmae"; }');
    expect(text).toContain("will neither start nor stop it");
    expect(text).not.toContain("Starts in");
  });

  it("counts the steps of one of which nothing is known to fail", () => {
    expect(hoverAt("we$0b { path = /j; persist; depend = db; } db {}")).toContain("Starts in 1 step,");
  });
});

describe("hover on a command", () => {
  const refused = (start: string): string =>
    `web {\n  path = /j;\n  persist;\n  vnet;\n  ip4 = inherit;\n  ip4.addr = 10.0.0.1;\n  ${start}\n}\n`;

  it("says that the start ends before it, and nothing of what it changes", () => {
    const text = hoverAt(refused('exec.start = "ifconfig$0 lo0 inet 127.0.0.2/32";'));
    expect(text).toContain("The start of `web` ends before it: it would be step 2 of 4.");
    expect(text).not.toContain("After this step");
    expect(text).not.toContain("Step 2");
  });

  it("goes on about what comes before, and about the stop", () => {
    expect(hoverAt(refused('exec.prestart = "ifconfig$0 epair1 create";'))).toContain(
      "Step 1 of 4 of the start of `web`.",
    );
    expect(hoverAt(refused('exec.poststop = "ifconfig$0 epair1a destroy";'))).toContain("of the stop of `web`.");
  });

  it("takes a jail that comes to it for an example", () => {
    const text = hoverAt(`exec.start = "/bin/sh /etc$0/rc";\n${refused("")}db { path = /d; persist; }\n`);
    expect(text).toContain("Step 2 of 2 of the start of `db`.");
  });

  it("does not run for a jail that is never started", () => {
    const text = hoverAt('web { path = /j; persist; $x = "$nmae"; exec.start = "ec$0ho $x"; }');
    expect(text).toContain("It does not run: jail(8) will neither start nor stop `web`.");
    expect(text).not.toContain("After substitution");
  });
});

it("hover on a value of which jail(8) makes a command says that the start ends before it", () => {
  const text = hoverAt(
    "web {\n  path = /j;\n  persist;\n  vnet;\n  ip4.addr = 10.0.0.1;\n  vnet.interface = ep$0air1b;\n}\n",
  );
  expect(text).toContain(
    "The start ends before step 2 of 3, in which jail(8) would run `/sbin/ifconfig epair1b vnet web`",
  );
  expect(text).not.toContain("After this step");
});

import { describe, expect, it } from "vitest";
import { hoverAt } from "../../support/editor.ts";

/** What a hover says of starts and stops has to be what the plan shows. */

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

  it("counts no steps in a file that jail(8) refuses, and says what jail(8) says", () => {
    const text = hoverAt("we$0b { path = /j; persist; }\ndb { path = = /k; }\n");
    expect(text).toContain("jail(8) does not start it, and says:\n\n- `/etc/jail.conf line 2: =: syntax error`");
    expect(text).not.toContain("Starts in");
  });

  it("counts the steps of one in a file of another host that includes what is missing here", () => {
    expect(hoverAt('.include "/etc/others.conf";\nwe$0b { path = /j; persist; }\n')).toContain("Starts in 1 step,");
  });

  it("counts no steps of one that jail(8) will neither start nor stop", () => {
    const text = hoverAt('we$0b { path = /j; persist; exec.start = "echo $nmae"; }');
    expect(text).toContain("will neither start nor stop it");
    expect(text).not.toContain("Starts in");
  });

  it("says that its stop fails, and what jail(8) says", () => {
    const text = hoverAt('we$0b { path = /j; persist; exec.stop = "ifconfig epair1 create up"; }');
    expect(text).toContain(
      "Starts in 1 step. Its stop fails. jail(8) says:\n\n- `web: ifconfig epair1 create up: failed`",
    );
    expect(text).not.toContain("stops in");
  });

  it("says that nothing is left to stop where nothing keeps the jail", () => {
    const text = 'we@b { path = /j; exec.start = "true"; exec.stop = "logg@er bye"; }';
    expect(hoverAt(text.replace("@", "$0").replace("@", ""))).toContain(
      "Starts in 2 steps, and is gone then: a stop finds no jail.",
    );
    expect(hoverAt(text.replace("@", "").replace("@", "$0"))).toContain(
      "The stop of `web` ends before it: it would be step 1 of 3.",
    );
  });

  it("counts the steps of one of which nothing is known to fail", () => {
    expect(hoverAt("we$0b { path = /j; persist; depend = db; } db { persist; }")).toContain("Starts in 1 step,");
  });

  it("says what jail(8) says of the jail that it needs", () => {
    expect(hoverAt("we$0b { path = /j; persist; depend = db; } db {}")).toContain(
      "jail(8) does not start it, and says:\n\n- `db: new jail must persist or attach`\n- `web: skipped`",
    );
    expect(hoverAt("we$0b { path = /j; persist; depend = web; }")).toContain(
      'So it does not start `web`.\n\njail(8) says nothing about it, or "dependency loop", and exits with success.',
    );
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

  it("says that the stop ends before it", () => {
    const failing = (more: string): string =>
      `web { path = /j; persist; ip4.addr = "em0|10.0.0.1/24"; exec.stop = "ifconfig epair1 create up"; ${more} }`;
    expect(hoverAt(failing('exec.poststop = "logg$0er gone";'))).toContain(
      "The stop of `web` ends before it: it would be step 4 of 5.",
    );
    expect(hoverAt(failing('exec.prestop = "logg$0er soon";'))).toContain("Step 1 of 5 of the stop of `web`.");
    expect(hoverAt(failing("").replace("10.0.0.1", "10.0$0.0.1"))).toContain(
      "The stop ends before step 4 of 4, in which jail(8) would run",
    );
  });

  it("says that nothing of the stop is done for a jail whose values jail(8) refuses", () => {
    const text = hoverAt('web { path = /j; persist; stop.timeout = 30s; exec.stop = "logg$0er gone"; }');
    expect(text).toContain("The stop of `web` ends before it: it would be step 1 of 3.");
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

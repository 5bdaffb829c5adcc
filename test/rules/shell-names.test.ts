import { describe, expect, test } from "vitest";
import { applyFixes, check } from "../support/fixture.ts";

/** Files as Bastille writes them: the names of the interfaces are carried by variables of the shell. */

const made =
  'exec.prestart += "ep=\\$(ifconfig epair create) && ifconfig \\${ep} up name e0a_web && ifconfig \\${ep%a}b up name e0b_web";';

const file = (...statements: string[]): string =>
  [
    "web {",
    "  path = /jails/web;",
    "  vnet;",
    "  vnet.interface = e0b_web;",
    ...statements,
    "  exec.start = '/bin/sh /etc/rc';",
    "",
  ].join("\n");

describe("an epair whose number the kernel chooses", () => {
  test("the whole file is right", () => {
    check(`${file(made, '  exec.poststop += "ifconfig e0a_web destroy";')}}\n`);
  });

  test.each([
    "sh -c 'ep=\\$(ifconfig epair create); ifconfig \\$ep name e0a_web; ifconfig \\${ep%a}b name e0b_web'",
    "br=bridge0; ep=epair5; ifconfig \\$ep create; ifconfig \\${ep}a name e0a_web; ifconfig \\${ep}b name e0b_web",
  ])("%s", (script) => {
    check(`${file(`  exec.prestart = "${script}";`, '  exec.poststop += "ifconfig e0a_web destroy";')}}\n`, {
      level: "warning",
    });
  });

  test("destroyed on its bridge, and mended", () => {
    const text = `${file(
      made,
      '  exec.prestart += "ifconfig bridge0 addm e0a_web";',
      '  exec.poststop += "ifconfig e0a_web destroy";',
      "  #                 ^^^^^^^^^^^^^^^^^^^^^^^^ epair-destroy-before-deletem",
    )}}\n`;
    check(text, { level: "warning" });
    expect(applyFixes(text, "epair-destroy-before-deletem")).toContain('"ifconfig bridge0 deletem e0a_web"');
  });

  test("nothing makes it, and the stop destroys its other half", () => {
    const [finding] = check(
      `
      web {
        path = /jails/web;
        vnet;
        vnet.interface = e0b_web;
        #                ^^^^^^^ interface-never-created
        exec.start = "/bin/sh /etc/rc";
        exec.poststop = "ifconfig e0a_web destroy";
      }
    `,
    );
    expect(finding.severity).toBe("warning");
    expect(finding.message).toBe(
      "Nothing here creates `e0b_web`, and the stop destroys its half `e0a_web`. The next start fails.",
    );
  });

  test("it is made under another name than the one that is used", () => {
    const wrong = made.replace("name e0b_web", "name e0b_wbe");
    const [finding] = check(
      `${file(wrong, '  exec.poststop += "ifconfig e0a_web destroy";')}}\n`.replace(
        "interface = e0b_web;\n",
        "interface = e0b_web;\n  #                ^^^^^^^ interface-never-created\n",
      ),
    );
    expect(finding.message).toBe("Nothing here creates `e0b_web`, and nothing uses `e0b_wbe`. Use `e0b_wbe`.");
  });
});

describe("what nothing makes and the stop destroys", () => {
  test("an epair and a bridge", () => {
    check(
      `
      a {
        path = /jails/a;
        vnet;
        vnet.interface = epair5b;
        #                ^^^^^^^ interface-never-created
        exec.start = "/bin/sh /etc/rc";
        exec.poststop = "ifconfig epair5a destroy";
      }
      b {
        path = /jails/b;
        persist;
        exec.prestart = "ifconfig bridge7 addm em0";
        #                         ^^^^^^^ interface-never-created
        exec.poststop = "ifconfig bridge7 destroy";
      }
    `,
      { only: ["interface-never-created"] },
    );
  });

  test.each([
    ["another jail makes it", 'b { path = /b; persist; exec.prestart = "ifconfig epair5 create"; }'],
    ["a program of another jail may make it", 'b { path = /b; persist; exec.prestart = "/usr/local/sbin/make-all"; }'],
    ["a file that cannot be read may say more", '.include "/etc/missing.conf";'],
  ])("silent where %s", (_, more) => {
    check(
      `${more}\na { path = /jails/a; vnet; vnet.interface = epair5b; exec.start = "/bin/sh /etc/rc"; exec.poststop = "ifconfig epair5a destroy"; }\n`,
      { only: ["interface-never-created"] },
    );
  });

  test("silent where a program of its own may make it, and where the stop leaves it", () => {
    check(
      `
      a { path = /jails/a; vnet; vnet.interface = epair5b; exec.prestart = "/usr/local/sbin/make"; exec.start = "/bin/sh /etc/rc"; exec.poststop = "ifconfig epair5a destroy"; }
      b { path = /jails/b; vnet; vnet.interface = epair6b; exec.start = "/bin/sh /etc/rc"; }
      c { path = /jails/c; vnet; vnet.interface = epair7b; exec.prestart = "ifconfig epair7a || ifconfig epair7 create"; exec.start = "/bin/sh /etc/rc"; exec.poststop = "ifconfig epair7a destroy"; }
    `,
      { only: ["interface-never-created"] },
    );
  });

  test("in a file of jail.conf.d it is information", () => {
    const [finding] = check(
      `
      //- /etc/jail.conf.d/a.conf
      a { path = /jails/a; vnet; vnet.interface = epair5b; exec.start = "/bin/sh /etc/rc"; exec.poststop = "ifconfig epair5a destroy"; }
      #                                           ^^^^^^^ interface-never-created
    `,
      { only: ["interface-never-created"] },
    );
    expect(finding.severity).toBe("info");
  });
});

import { describe, expect, it } from "vitest";
import { parameters } from "../../../server/src/parameters/index.ts";
import { hoverAt, hoveredText } from "../../support/editor.ts";

describe("hover on a parameter", () => {
  it("says what it is, what it takes and what it comes to", () => {
    const text = hoverAt("web {\n  vnet;\n  vnet.inter$0face = epair1b, epair2b;\n}\n");
    expect(text).toContain("**`vnet.interface`** · list of names");
    expect(text).toContain("\n\nThe interfaces that leave the host and appear inside the jail");
    expect(text).toContain("*Needs:* vnet");
    expect(text).toContain("In `web`, 2 values:\n\n1. `epair1b`\n2. `epair2b`\n\nSet in line 3.");
  });

  it("has the effective value first, then one sentence, then the details, and no sentence twice", () => {
    for (const { name } of parameters.filter((parameter) => parameter.kind !== "directive")) {
      const example = name.replace("*", "key");
      const text = hoverAt(`web { ${example.slice(0, 1)}$0${example.slice(1)} = 1; }`) ?? "";
      const [value, details] = text.split("\n\n---\n\n");
      expect([name, value]).toEqual([name, expect.stringMatching(/^\*\*`.*`\*\* · .*\n\n(.*\n\n)?In `web`: /)]);
      const sentences = details.match(/[A-Z][^.]*\.(?= |$)/g) ?? [];
      expect(sentences).toEqual([...new Set(sentences)]);
    }
  });

  it.each([
    ["web { exec.st$0art = a; }", "exec.start"],
    ["web { $0exec.start = a; }", "exec.start"],
    ["web { exec.start$0 = a; }", "exec.start"],
    ["we$0b { persist; }", "web"],
    ['web { $v = 1; path = "/j/${$0v}/x"; }', "${v}"],
    ['web { exec.start = "/bin/s$0h /etc/rc"; }', "/bin/sh"],
    ['web { exec.start = "/bin/sh /etc$0/rc"; }', '"/bin/sh /etc/rc"'],
  ])("of %j is about %s", (text, about) => expect(hoveredText(text)).toBe(about));

  it("names the jails that differ", () => {
    const text = hoverAt('* { pa$0th = "/j/$name"; } a {} b { path = /x; } c { path = /x; }');
    expect(text).toContain("Value by jail:\n\n- `a`: `/j/a` (line 1)\n- `b` and `c`: `/x` (line 1)");
  });

  it("does not list a fleet", () => {
    const jails = Array.from({ length: 400 }, (_, index) => `j${index} {}\n`).join("");
    expect(hoverAt(`pa$0th = "/j/$name";\n${jails}`)).toContain("- 396 other values in 396 jails");
    expect(hoverAt(`per$0sist;\n${jails}`)).toContain("In `j0`, `j1` and 398 more: on");
  });

  it("says where a list was built", () => {
    const text = hoverAt("exec.start = a;\nweb {\n  exec.start += b;\n  exec.st$0art += c;\n}\n");
    expect(text).toContain("Set for all jails in line 1; added to in lines 3 and 4.");
    expect(hoverAt("exec.start = a;\nweb {\n  exec.st$0art = b;\n}\n")).toContain(
      "Replaces `a`, set for all jails in line 1.",
    );
  });

  it("names another file by its name", () => {
    const text = hoverAt(
      '.include "b.conf";\nweb { host.hostname = $do$0main; }\n//- /etc/b.conf\n$domain = example.org;\n',
    );
    expect(text).toContain("In `web`: `example.org`\n\nSet for all jails in `b.conf:1`.");
  });

  it("knows the releases", () => {
    expect(hoverAt("web { zfs.data$0set = a; }", { release: "13.2" })).toContain("**Not in FreeBSD 13.2**");
    expect(hoverAt("web { exec.prep$0are = a; }")).toContain("*Since:* FreeBSD 12.2");
  });

  it("explains the `no` form", () => {
    expect(hoverAt("web { nopers$0ist; }")).toContain("Switches `persist` off.");
    expect(hoverAt("web { nopers$0ist; }")).toContain("In `web`: off");
    expect(hoverAt("web { noexec.cle$0an; }")).toContain("this `no` has no effect");
  });

  it("says so when jail(8) does not know a name", () => {
    expect(hoverAt("web { hostna$0me = a; }")).toContain("not a parameter that jail(8) knows");
  });

  it("explains values", () => {
    expect(hoverAt("web { enforce_statfs = $01; }")).toContain("below its root");
    expect(hoverAt("web { devfs_ruleset = 4$0; }")).toContain("devfsrules_jail");
    expect(hoverAt("web { persist = tr$0ue; }")).toBeUndefined();
  });

  it("shows what a value with variables comes to", () => {
    expect(hoverAt('web { path = "/ja$0ils/$name"; }')).toContain("In `web`: `/jails/web`");
  });

  it.each(["web { # per$0sist\n}", "web {\n $0 \n}", "$0", "web { persist$0 ; }\n\n"])("%j", (text) => {
    // Comments and blanks say nothing; directly after a word the word is meant.
    if (text.includes("persist$0")) expect(hoverAt(text)).toContain("persist");
    else expect(hoverAt(text)).toBeUndefined();
  });
});

describe("hover on a variable", () => {
  it("shows its value by jail and where it was set", () => {
    const text = hoverAt('path = "/j/$i$0d";\na { $id = 1; }\nb { $id = 2; }\n');
    expect(text).toBe("**`$id`** · variable\n\nValue by jail:\n\n- `a`: `1` (line 2)\n- `b`: `2` (line 3)");
    expect(hoverAt("a {\n  $id = 1;\n  path = /j/$i$0d;\n}\n")).toContain("In `a`: `1`\n\nSet in line 2.");
  });

  it("knows parameters used as variables", () => {
    const text = hoverAt('a { path = "/j/$na$0me"; }');
    expect(text).toContain("the value of the parameter");
    expect(text).toContain("It is the name of the block.");
    expect(hoverAt('a { host.hostname = h; path = "/j/${host.host$0name}"; }')).toContain("**`${host.hostname}`**");
  });

  it("shows it with braces where only they hold its name together", () => {
    expect(hoverAt('a { $n = 1; ${conf.dir} = "/$0x/$n"; }')).toContain("**`${conf.dir}`**");
  });

  it("says when it is not set", () => {
    expect(hoverAt("a { path = /j/$no$0pe; }")).toContain("It is not set anywhere.");
  });
});

describe("hover on a block", () => {
  it("sums up a jail", () => {
    const text = hoverAt('we$0b { path = "/j/$name"; vnet; vnet.interface = e1b; persist; }');
    expect(text).toContain("**`web`** · VNET jail");
    expect(text).toContain("- `path`: `/j/web`\n- `vnet.interface`: `e1b`");
    expect(text).toContain("Starts in 2 steps, stops in 2 steps.");
  });

  it("says why a jail fails", () => {
    expect(hoverAt("we$0b { path = $nope; }")).toContain('- `path: variable "nope" not found`');
  });

  it("says some of the reasons where there are more than a hover shows", () => {
    const hover = hoverAt(`we$0b { path = "${"$nope".repeat(50)}"; }`) ?? "";
    expect(hover.match(/variable "nope" not found/g)).toHaveLength(20);
    expect(hover).toContain("- and 30 more");
  });

  it("counts what a wildcard matches", () => {
    expect(hoverAt("$0* { persist; } a {} b {}")).toContain("It applies to `a` and `b`.");
    expect(hoverAt('"db.$0*" { persist; } a {}')).toContain("It matches no jail of this file.");
  });

  it.each([
    ["jexec d$0b service nginx reload", "db"],
    ["/usr/sbin/jail -r d$0b", "db"],
    ["/sbin/ifconfig epair1b -vnet d$0b", "db"],
  ])("shows the jail that a word of `%s` names, and below it the command", (command, about) => {
    const text = `db { path = /db; persist; } web { path = /web; exec.poststop = "${command}"; }`;
    expect(hoveredText(text)).toBe(about);
    expect(hoverAt(text)).toMatch(/^\*\*`db`\*\* · jail\n\n- `path`: `\/db`\n.*\n---\n\n\*\*`exec\.poststop`/s);
  });

  it("shows the jail that depend names", () => {
    expect(hoverAt("db { path = /db; } web { depend = d$0b; }")).toContain("- `path`: `/db`");
    expect(hoverAt("web { depend = d$0b; }")).toContain("no jail of this file has that name");
  });

  it("knows the full name of a nested jail", () => {
    expect(hoverAt("a { path = /; b$0 { persist; } }")).toContain("**`a.b`**");
  });
});

describe("hover on a command", () => {
  it.each([
    ["exec.prestart", "on the host", "before the jail is created"],
    ["exec.created", "on the host", "no interface has moved"],
    ["exec.start", "in the jail", "after its interfaces have moved in"],
    ["exec.poststart", "on the host", "last step"],
    ["exec.prestop", "on the host", "still alive"],
    ["exec.stop", "in the jail", "SIGTERM"],
    ["exec.poststop", "on the host", "after it is removed"],
    ["exec.release", "on the host", "last step"],
  ])("of %s says that it runs %s", (name, where, when) => {
    const text = hoverAt(`web { ${name} = "/bin/ec$0ho a"; }`);
    expect(text).toContain(`Runs **${where}**`);
    expect(text).toContain(when);
  });

  it("counts the steps", () => {
    const text = hoverAt('web { path = /; persist; exec.prestart = a, "$0b"; exec.start = c; }');
    expect(text).toContain("Step 2 of 4 of the start of `web`.");
  });

  it("knows when a shell is between, and what that means for each command", () => {
    expect(hoverAt('web { exec.start = "$0a b"; }')).toContain("executes it directly, without a shell");
    const text = hoverAt('web { exec.start = "a && ifcon$0fig lo0 up || true"; }');
    expect(text).toContain("`/bin/sh -c` runs it");
    expect(text).toContain("`ifconfig lo0 up` runs only when what stands before it succeeds");
    expect(text).toContain("its failure alone changes nothing");
    expect(hoverAt('web { exec.start = "a$0b || true"; }')).toContain("If `ab` fails, that alone changes nothing.");
    expect(hoverAt('web { exec.prestart = "da$0emon &"; }')).toContain("in the background");
  });

  it("shows the text after substitution", () => {
    const text = hoverAt('a { $id = 1; } b { $id = 2; } exec.start = "ifconfig ep$0air${id}b up";', {
      release: "12.0",
    });
    expect(text).toContain("After substitution:\n\n- `a`: `ifconfig epair1b up`\n- `b`: `ifconfig epair2b up`");
    expect(text).toContain("It also runs for `b`.");
  });

  it("says when nobody runs it", () => {
    expect(hoverAt('web { exec.start = "$0a"; exec.start = b; }')).toContain("No jail runs this command.");
  });
});

describe("hover on what runs", () => {
  const jail = (changes: Readonly<Record<string, string>> = {}): string => {
    const statements = {
      "vnet.interface": "epair1b",
      "exec.prestart": "ifconfig epair1 create up",
      "exec.start": "ifconfig epair1b inet 10.0.0.2/24 up",
      "exec.poststop": "ifconfig epair1a destroy",
      ...changes,
    };
    const lines = Object.entries(statements).map(([name, value]) => `  ${name} = "${value}";\n`);
    return `web {\n  path = /j;\n  vnet;\n  persist;\n${lines.join("")}}\n`;
  };
  const changed = (...lines: string[]): string => `After this step:\n\n\`\`\`diff\n${lines.join("\n")}\n\`\`\``;

  it("says what the step changes", () => {
    const prestart = hoverAt(jail({ "exec.prestart": "ifconfig epair1 create$0 up" }));
    expect(prestart).toContain(changed("+ interface epair1a, up", "+ interface epair1b, down"));
    const poststop = hoverAt(jail({ "exec.poststop": "ifconfig epair1a$0 destroy" }));
    expect(poststop).toContain(changed("- interface epair1a", "- interface epair1b"));
    expect(hoverAt(jail({ "vnet.interface": "epa$0ir1b" }))).toContain(changed("> epair1b moves into web"));
  });

  it("says what a failure leaves behind", () => {
    expect(hoverAt(jail({ "exec.start": "ifconfig$0 epair1b inet 10.0.0.2/24 up" }))).toMatch(
      /no other exec\.\* command runs then\. Then `epair1a` and `epair1b` stay behind, and the next start fails in `exec\.prestart`: epair1 exists already\.$/,
    );
    expect(hoverAt(jail({ "vnet.interface": "epa$0ir1b" }))).toMatch(
      /\n\nIf it fails, `epair1a` and `epair1b` stay behind/,
    );
    // The first command has nothing behind it, and one that is caught undoes nothing.
    expect(hoverAt(jail({ "exec.prestart": "ifconfig epair1 create$0 up" }))).not.toContain("behind");
    expect(hoverAt(jail({ "exec.start": "ifconfig$0 epair1b inet 10.0.0.2/24 up || true" }))).not.toContain("behind");
  });

  it("comes to it when the other jails are there that it needs", () => {
    const text = jail({ "exec.prestart": "ifconfig epair1 create$0 up" }).replace("persist;", "persist; depend = db;");
    expect(hoverAt(`${text}\ndb { path = /db; persist; }\n`)).toContain("+ interface epair1a, up");
    expect(hoverAt(text)).toContain("ends before it");
    expect(hoverAt('a.b { path = /b; persist; exec.prestart = "ifconfig epair1 create$0"; }')).toContain("epair1a");
  });

  it("is short", () => {
    const commands = Array.from({ length: 9 }, (_, number) => `ifconfig epair${number} create`).join("; ");
    const text = hoverAt(jail({ "exec.prestart": `$0${commands}` }));
    const lines = /```diff\n(.*)\n```/s.exec(text ?? "")?.[1].split("\n");
    expect(lines).toHaveLength(6);
    expect(lines?.at(-1)).toBe("…");
  });

  it("says what it does not know, and nothing where nothing is known to change", () => {
    expect(hoverAt(jail({ "exec.start": "/bin/sh /etc$0/rc" }))).toContain("? what /etc/rc does is not known");
    expect(hoverAt(jail({ "exec.start": "/bin/ec$0ho a" }))).not.toContain("After this step");
    expect(hoverAt(jail({ "exec.prestart": "ifconfig $no$0pe create" }))).not.toContain("After this step");
  });

  it("keeps names inside of its block of code", () => {
    const text = hoverAt(jail({ "exec.prestart": "$0/x/```;y" }).replaceAll("ifconfig", "ifconfig"));
    expect(text?.match(/^```/gm) ?? []).toHaveLength(2);
  });
});

describe("hover on .include", () => {
  it("lists the files", () => {
    const files = "//- /etc/d/b.conf\nb {}\n//- /etc/d/a.conf\na {}\n";
    expect(hoverAt(`.include "$0d/*.conf";\n${files}`)).toBe(
      "Reads, in this order:\n\n- `/etc/d/a.conf`\n- `/etc/d/b.conf`",
    );
    expect(hoverAt(`.incl$0ude "d/*.conf";\n${files}`)).toContain("**`.include`** · directive");
  });

  it("says what is wrong", () => {
    expect(hoverAt('.include "$0no.conf";')).toBe("There is no such file.");
    expect(hoverAt('.include "$0no/*.conf";')).toBe("The pattern matches no file, which is fine.");
  });
});

it("survives any text", () => {
  for (const text of ['web { path = "$0', "web {$0", "}$0", 'web { exec.start = "$0', "$x =$0", "a\u3000$0b;", '"$0']) {
    expect(() => hoverAt(text)).not.toThrow();
  }
});

import { describe, expect, it } from "vitest";
import { hintsOf, withHints } from "../../support/hints.ts";

describe("variables", () => {
  it("show their value, and in commands what the word comes to", () => {
    const text = `
      web {
        $id = 17;
        $gateway = "10.0.0.1";
        path = "/jails/$id/root";
        vnet.interface = "epair\${id}b";
        exec.prestart = "ifconfig epair\${id}a up", "route add default $gateway";
        exec.poststop = "/bin/sh -c 'ifconfig epair\${id}a destroy; true'";
      }
      `;
    expect(withHints(text, { only: ["variables"] })).toEqual([
      'path = "/jails/$id«: 17»/root";',
      'vnet.interface = "epair${id}«: 17»b";',
      'exec.prestart = "ifconfig epair${id}a «epair17a» up", "route add default $gateway«: 10.0.0.1»";',
      "exec.poststop = \"/bin/sh -c 'ifconfig epair${id}a «epair17a» destroy; true'\";",
    ]);
  });

  it("show nothing that the text tells, and nothing that is not known", () => {
    const text = `
      web {
        $web = web;
        $list = a, b;
        path = "/jails/$name/$nowhere";
        host.hostname = "$web";
        exec.start = "jexec $name true", "echo $nowhere", "echo $list";
        exec.start = "echo";
      }
      `;
    expect(withHints(text, { only: ["variables"] })).toEqual([]);
  });

  it("outside of all blocks show what all jails have", () => {
    const text = `
      $base = "/jails";
      path = "$base/$id";
      exec.prestart = "ifconfig $bridge addm epair\${id}a";
      $bridge = bridge0;
      a { $id = 1; }
      b { $id = 2; }
      `;
    expect(withHints(text)).toEqual([
      'path = "$base«: /jails»/$id";',
      'exec.prestart = "ifconfig $bridge«: bridge0» addm epair${id}a";',
    ]);
  });

  it("that hold several words are told as a whole", () => {
    const text = 'web { $command = "ifconfig lo1"; exec.prestart = "$command up"; }';
    expect(withHints(text)).toEqual([
      'web { $command = "ifconfig lo1"; exec.prestart = "$command«: ifconfig lo1» up"; }',
    ]);
  });

  it("are cut where they are long, with all of it in the tooltip", () => {
    const long = "a-very-long-name-that-goes-on-and-on";
    const text = `web { $x = ${long}; path = "/$x"; }`;
    expect(withHints(text)).toEqual([`web { $x = ${long}; path = "/$x«: a-very-long-name-that-goes-on…»"; }`]);
    expect(hintsOf(text).hints[0].tooltip).toContain(long);
  });

  it("lead to where they are set, in another file, too", () => {
    const { hints } = hintsOf(
      '.include "base.conf";\nweb { path = "$base/web"; }\n//- /etc/base.conf\n$base = "/jails";\n',
    );
    expect(hints).toMatchObject([{ label: ": /jails", place: { path: "/etc/base.conf", start: 0, end: 5 } }]);
  });

  it("in an included file are those of the block that includes it", () => {
    const text = 'path = "/jails/$id";\n//- /etc/jail.main.conf\nweb { $id = 5; .include "jail.conf"; }\n';
    expect(withHints(text)).toEqual(['path = "/jails/$id«: 5»";']);
  });
});

describe("lists", () => {
  it("tell how many values there are where some stand elsewhere", () => {
    const text = `
      exec.start = "/bin/sh /etc/rc";
      web {
        exec.start += "a";
        exec.start += "b";
        exec.stop = "c";
        exec.stop += "d";
      }
      `;
    expect(withHints(text, { only: ["lists"] })).toEqual(['exec.start += "b" «3 values»;']);
    const [{ tooltip, place }] = hintsOf(text, { only: ["lists"] }).hints;
    expect(tooltip).toBe("1. `/bin/sh /etc/rc`\n2. `a`\n3. `b`");
    expect(place).toMatchObject({ start: 0 });
  });
});

describe("defaults", () => {
  it("tell the ruleset that mount.devfs takes", () => {
    expect(withHints("web { vnet; mount.devfs; }")).toEqual(["web { vnet; mount.devfs «devfs_ruleset = 4»; }"]);
    expect(withHints("mount.devfs = true;\nweb { }\ndb { }")).toEqual(["mount.devfs = true «devfs_ruleset = 4»;"]);
  });

  it.each([
    "web { mount.devfs; devfs_ruleset = 5; }",
    "mount.devfs;\nweb { devfs_ruleset = 5; }\ndb { }",
    "web { mount.nodevfs; }",
    "web { mount.devfs = false; }",
    "mount.devfs;",
  ])("tell nothing in %j", (text) => {
    expect(withHints(text)).toEqual([]);
  });
});

it("only those of the range are told", () => {
  const text = 'web { $x = 1; path = "/$x"; host.hostname = "h$x"; }';
  expect(withHints(text, { within: "hostname = " })).toEqual([]);
  expect(withHints(text, { within: 'hostname = "h$x' })).toEqual([
    'web { $x = 1; path = "/$x"; host.hostname = "h$x«: 1»"; }',
  ]);
});

it("each kind can be switched off", () => {
  const text = 'web { $x = 1; path = "/$x"; mount.devfs; }';
  expect(hintsOf(text, { only: [] }).hints).toEqual([]);
  expect(hintsOf(text, { only: ["defaults"] }).hints).toHaveLength(1);
});

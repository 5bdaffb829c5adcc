import { describe, expect, test } from "vitest";
import { Workspace, worstInFile } from "../../server/src/analysis/index.ts";
import { parseFixture, settings } from "../support/fixture.ts";
import { MemoryReader } from "../support/memory-reader.ts";

/**
 * An editor in which a file was edited says what a new one says of the text that is there now. What random edits do is tried by
 * test/property/editing.test.ts; these are the ones by which each thing that is remembered would show itself.
 */

function opened(files: ReadonlyMap<string, string>): Workspace {
  const workspace = new Workspace(new MemoryReader(files));
  workspace.choice = settings({});
  for (const [path, text] of files) workspace.openFile(path, text);
  return workspace;
}

/** All that is told of the files, with the texts at its places and what its fixes write. */
function told(workspace: Workspace, files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([path, text]) => {
    const { findings } = workspace.analyze(path);
    expect(worstInFile(workspace.analyze(path), 1000).shown.map(({ finding }) => finding)).toEqual(findings);
    return findings.map(({ rule, severity, start, end, message, jails, notes, related, fixes }) => {
      const beside = related.map((place) => [
        files.get(place.path)?.slice(place.start, place.end),
        place.start,
        place.message,
      ]);
      const edits = fixes().map(({ title, safe, edits }) => [title, safe, edits]);
      return JSON.stringify([rule, text.slice(start, end), start, severity, message, jails, notes, beside, edits]);
    });
  });
}

/** Makes edits one after the other, each of a text that stands in some file once, and returns the rules that have spoken at last. */
function edited(fixture: string, ...edits: readonly (readonly [old: string, written: string])[]): string[] {
  const now = new Map(parseFixture(fixture).files);
  const editor = opened(now);
  let said = told(editor, now);
  for (const [old, written] of edits) {
    const [[path, text], ...more] = [...now].filter(([, text]) => text.includes(old));
    expect([more.length, text.split(old).length], old).toEqual([0, 2]);
    now.set(
      path,
      text.replace(old, () => written),
    );
    editor.openFile(path, now.get(path) ?? "");
    said = told(editor, now);
    expect(said, [...now.values()].join("\n")).toEqual(told(opened(now), now));
  }
  return said.map((one) => JSON.parse(one)[0]);
}

const twoJails = `
  # top
  web {
    path = jails/web; persist;
    exec.prestart = "/sbin/ifconfig bridge1 create";
  }
  db {
    path = jails/db; persist;
    exec.prestart = "/sbin/ifconfig bridge2 create";
  }
`;

describe("what is told of a jail", () => {
  test("stays with it when a line is written above", () => {
    const rules = edited(twoJails, ["# top", "# top\n# and more"], ["# and more", "# and yet more\n"]);
    expect(rules.filter((rule) => rule === "path-missing-or-relative")).toHaveLength(2);
    expect(rules).toContain("create-without-cleanup");
  });

  test("goes with its mistake, and comes back with it", () => {
    const rules = edited(
      twoJails,
      ["jails/web", "/jails/web"],
      ["# top", "# above"],
      ["/jails/web", "jails/web"],
      ["# above", ""],
    );
    expect(rules.filter((rule) => rule === "path-missing-or-relative")).toHaveLength(2);
  });

  test("shows beside it what stands elsewhere, wherever that has gone", () => {
    const rules = edited(
      `
      # top
      web {
        path = /jails/web; persist;
        exec.start = "/bin/sh /etc/rc";
      }
      # between
      * {
        exec.start = "/usr/local/bin/all";
      }
      # below
      db {
        path = /jails/db; persist;
        exec.start = "/usr/local/bin/db";
      }
    `,
      ["# between", "# between\n# and more"],
      ["# top", ""],
      ["# below", "# below\n# and more."],
    );
    expect(rules).toContain("overwritten-list");
  });

  test("shows beside it what fails for the same reason", () => {
    const rules = edited(
      `
      # top
      web {
        path = /jails/web; persist;
        exec.prestart = "ifconfig tap1 create", "ifconfig tap1 name a0", "ifconfig tap1 up", "ifconfig tap1 mtu 1400";
        exec.poststop = "ifconfig a0 destroy";
      }
      db { path = /jails/db; persist; }
    `,
      ["# top", "# top\n# and more"],
    );
    expect(rules).toContain("interface-never-created");
  });

  test("shows beside it what stands in another file, however long the own one has become", () => {
    const rules = edited(
      `
      .include "jail.conf.d/web.conf";
      * { exec.start = "/usr/local/bin/all"; }
      //- /etc/jail.conf.d/web.conf
      # top
      web {
        path = /jails/web; persist;
        exec.start = "/bin/sh /etc/rc";
      }
      more {
        path = jails/more; persist;
        exec.start = "/bin/sh /etc/rc";
      }
    `,
      ["# top", "# top\n# and more"],
      ["# and more", ""],
    );
    expect(rules).toContain("overwritten-list");
  });
});

const routes = (name: string, id: number, more = ""): string =>
  `${name} {
    vnet; path = /j/${name}; vnet.interface = epair${id}b;
    exec.start = "/sbin/ifconfig epair${id}b inet 10.0.0.${id}/24 up", "/sbin/route add default 10.0.0.254", "/bin/sh /etc/rc";${more}
  }\n`;

test("a file that several blocks include says one thing for the jails that they have from it", () => {
  const messages = edited(
    `
    # top
    web { path = /jails/web; persist; children.max = 1; .include "/etc/guest.conf"; }
    db { path = /jails/db; persist; children.max = 1; .include "/etc/guest.conf"; }
    //- /etc/guest.conf
    guest { path = guest; persist; }
  `,
    ["# top", "# top\n# and more"],
  );
  expect(messages.filter((rule) => rule === "path-missing-or-relative")).toHaveLength(1);
});

describe("advice that is given once for all jails", () => {
  const advised = `# top\n${routes("web", 1)}${routes("db", 2)}${routes("mail", 3)}`;

  test("is about all of them still when a line is written above", () => {
    expect(edited(advised, ["# top", "# top\n# and more"], ["# and more", ""])).toContain("unguarded-route");
  });

  test("is about those that are left, and about one that is called otherwise now", () => {
    const rules = edited(
      advised,
      ["# top", "# above"],
      ["mail {", "post {"],
      [routes("db", 2), ""],
      [routes("web", 1), `${routes("a", 4)}${routes("b", 5)}`],
      ["# above", "# top"],
      ["post {", "post2 {"],
    );
    expect(rules).toContain("unguarded-route");
  });
});

describe("what hangs on the whole configuration", () => {
  test("is another thing when a file is included that nobody has, or when the include goes", () => {
    const rules = edited(
      `
      # top
      web { persist; exec.start = "/bin/sh /etc/rc"; }
      db { path = /jails/db; persist; }
    `,
      ["# top", '.include "/usr/local/etc/more.conf";'],
      ['.include "/usr/local/etc/more.conf";', "# none"],
      ["# none", ""],
    );
    expect(rules).toContain("path-missing-or-relative");
  });
});

describe("what hangs on the host", () => {
  test("is told as soon as rc.conf makes it so, and no longer than that", () => {
    const rules = edited(
      `
      web { path = /jails/web; persist; interface = em0; ip4.addr = 192.0.2.5; }
      db { path = /jails/db; persist; interface = em0; ip4.addr = 192.0.2.6; }
      //- /etc/rc.conf
      jail_enable="YES"
      hostname="host"
    `,
      ['hostname="host"', 'ifconfig_em0="inet 192.0.2.5/24"'],
      ["192.0.2.5/24", "192.0.2.7/24"],
      ["192.0.2.7/24", "192.0.2.6/24"],
    );
    expect(rules).toContain("host-address");
  });
});

describe("a slip elsewhere", () => {
  test("has nothing told besides that only follows from it, and all is told again when it is mended", () => {
    const rules = edited(
      `
      # top
      exec.stop = "";
      web {
        path = jails/web; persist;
        host.hostname = "\${nmae}.example.org";
      }
      db { path = jails/db; persist; ip4.addr = 10.0.0.999; }
    `,
      ['exec.stop = "";', "exec.stop = '$nmae';"],
      ["exec.stop = '$nmae';", 'exec.stop = "a", exec.clean;'],
      ["# top", "# top\n"],
      ['exec.stop = "a", exec.clean;', 'exec.stop = "a";'],
    );
    expect(rules).toContain("undefined-variable");
  });

  test("has a block without a name judged or not as the text has it", () => {
    const nameless = '"" { path = jails/none; persist; }';
    const rules = edited(
      `# top\n${nameless}\nweb { path = /jails/web; persist; }\n`,
      ["# top", "# top\n# and more"],
      ["/jails/web;", "/jails/web"],
      ["# and more", ""],
      ["/jails/web", "/jails/web;"],
    );
    expect(rules).toContain("path-missing-or-relative");
  });
});

test("a value that is written before the first block belongs to all of them as soon as it is there", () => {
  const rules = edited(
    `
    # top
    web { path = /jails/web; host.hostname = web; }
    db { path = /jails/db; host.hostname = db; }
  `,
    ["# top", "# top\npersist;"],
    ["persist;", "persist; mount.devfs; devfs_ruleset = 99999;"],
    ["persist;", ""],
  );
  expect(rules).toContain("no-persist");
});

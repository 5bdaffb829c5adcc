import { describe, expect, it } from "vitest";
import { afterRefactoring, refactoringTitles } from "../../support/refactoring.ts";

const inBlock = "Sort the parameters by phase";
const ofGlobals = "Sort these globals by phase";

/** What sorting the block at the cursor makes of a text, as lines. */
const sorted = (text: string): string[] => afterRefactoring(text, inBlock).trimEnd().split("\n");

describe("sorting a block", () => {
  it("brings the phases into the order in which jail(8) runs them, and all else in front of them", () => {
    const text = `
      w$0eb {
        exec.poststop = "h";
        exec.stop = "g";
        exec.prestop = "f";
        exec.poststart = "e";
        exec.start = "d";
        exec.created = "c";
        exec.prestart = "b";
        exec.prepare = "a";
        exec.clean;
        allow.raw_sockets;
        mount.devfs;
        vnet;
        path = "/jails/$id";
        host.hostname = web;
        $id = 7;
      }
    `;
    expect(sorted(text)).toEqual([
      "web {",
      "  $id = 7;",
      "  host.hostname = web;",
      '  path = "/jails/$id";',
      "  vnet;",
      "  mount.devfs;",
      "  allow.raw_sockets;",
      "  exec.clean;",
      '  exec.prepare = "a";',
      '  exec.prestart = "b";',
      '  exec.created = "c";',
      '  exec.start = "d";',
      '  exec.poststart = "e";',
      '  exec.prestop = "f";',
      '  exec.stop = "g";',
      '  exec.poststop = "h";',
      "}",
    ]);
  });

  it("leaves `persist` with the commands of the stop beside it", () => {
    const text = `
      w$0eb {
        exec.start = b;

        persist;
        exec.poststop = c;

        exec.prestart = a;
      }
    `;
    expect(sorted(text)).toEqual([
      "web {",
      "  exec.prestart = a;",
      "",
      "  exec.start = b;",
      "",
      "  persist;",
      "  exec.poststop = c;",
      "}",
    ]);
  });

  it("takes comments along, and lists keep their order", () => {
    const text = `
      web {
        # says goodbye,
        // loudly
        exec.stop = a; # first
        exec.stop += b; /* second, over
          two lines */
        # where it lives
        pa$0th = /jails/web;
        # the end
      }
    `;
    expect(sorted(text)).toEqual([
      "web {",
      "  # where it lives",
      "  path = /jails/web;",
      "  # says goodbye,",
      "  // loudly",
      "  exec.stop = a; # first",
      "  exec.stop += b; /* second, over",
      "    two lines */",
      "  # the end",
      "}",
    ]);
  });

  it("keeps together what stands between empty lines", () => {
    const text = `
      web {
        exec.start = a;
        path = /jails/web;

        # --- network ---

        $id = 1;
        vnet.interface = "epair\${id}b";
        vnet;

        host.hostname = web;
        # $0
      }
    `;
    expect(sorted(text)).toEqual([
      "web {",
      "  host.hostname = web;",
      "",
      "  path = /jails/web;",
      "  exec.start = a;",
      "",
      "  # --- network ---",
      "",
      "  $id = 1;",
      '  vnet.interface = "epair${id}b";',
      "  vnet;",
      "  # ",
      "}",
    ]);
  });

  it("never takes a value in front of the one that it replaces or adds to", () => {
    const text = `
      web {
        exec.stop = a;
        path = /a;

        exec.stop += b;
        host.hostname = w$0eb;
      }
    `;
    expect(sorted(text)).toEqual([
      "web {",
      "  path = /a;",
      "  exec.stop = a;",
      "",
      "  host.hostname = web;",
      "  exec.stop += b;",
      "}",
    ]);
  });

  it("leaves includes and nested blocks where they are", () => {
    const text = `
      web {
        exec.start = a;
        path = /a;
        .include "more.conf";
        exec.stop = b;
        vnet$0;
        child { exec.start = c; path = /c; }
      }
      //- /etc/more.conf
      persist;
    `;
    expect(sorted(text).slice(1, 8)).toEqual([
      "web {",
      "  path = /a;",
      "  exec.start = a;",
      '  .include "more.conf";',
      "  vnet;",
      "  exec.stop = b;",
      "  child { exec.start = c; path = /c; }",
    ]);
  });

  it("keeps CRLF, and statements of one line together", () => {
    const text = "web {\r\n\texec.start = a; exec.stop = b;\r\n\tpa$0th = /a; vnet;\r\n}\r\n";
    expect(afterRefactoring(text, inBlock)).toBe(
      "web {\r\n\tpath = /a; vnet;\r\n\texec.start = a; exec.stop = b;\r\n}\r\n",
    );
  });

  it.each([
    ["a block in order", "web {\n  $i = 1;\n  path = /a;\n  exec.start = b;$0\n}\n"],
    ["a block of one line", "web { exec.start = b; path = $0/a; }\n"],
    ["a block that begins behind its brace", "web { exec.start = b;\n  path = $0/a;\n}\n"],
    ["a broken block", 'web {\n  exec.start = b\n  path = $0"/a;\n}\n'],
  ])("is not offered in %s", (_, text) => {
    expect(refactoringTitles(text)).not.toContain(inBlock);
  });
});

describe("sorting globals", () => {
  it("sorts those around the cursor, below what is said about the file", () => {
    const text = [
      "# jails of alpha",
      "# jailconf-ignore no-exec-stop",
      "exec.sta$0rt = a;",
      "mount.devfs;",
      "web { exec.stop = c; path = /a; }",
      "exec.stop = b;",
      "vnet;",
      "",
    ].join("\n");
    expect(afterRefactoring(text, ofGlobals)).toBe(
      [
        "# jails of alpha",
        "mount.devfs;",
        "# jailconf-ignore no-exec-stop",
        "exec.start = a;",
        "web { exec.stop = c; path = /a; }",
        "exec.stop = b;",
        "vnet;",
        "",
      ].join("\n"),
    );
  });

  it("leaves what silences rules in the whole file above all", () => {
    const text = "\n# jailconf-ignore-file no-exec-stop\nexec.start$0 = a;\nvnet;";
    expect(afterRefactoring(text.slice(1), ofGlobals)).toBe(
      "# jailconf-ignore-file no-exec-stop\nvnet;\nexec.start = a;",
    );
  });

  it("is not offered at a block", () => {
    expect(refactoringTitles("exec.start = a;\nvnet;\n\nweb { $0 }\n")).not.toContain(ofGlobals);
  });
});

import { describe, expect, it } from "vitest";
import type { Dropped } from "../../../server/src/features/drop/index.ts";
import { afterDrop } from "../../support/editor.ts";

const folder = (path: string, ...names: string[]): Dropped => ({ path, names });
const file = (path: string): Dropped => ({ path });

describe("a folder that is dropped into a jail", () => {
  const data = folder("/data/www", "index.html");

  it("is mounted where it lies on the host, and cannot be written", () => {
    expect(afterDrop("web {\n  path = /jails/web;\n  $0\n}\n", [data])).toBe(
      'web {\n  path = /jails/web;\n  mount = "/data/www $path/data/www nullfs ro 0 0";\n}\n',
    );
  });

  it("is added to what is mounted, behind it", () => {
    const text = 'path = "/j/$name";\nweb {$0\n\tmount = "a /b nullfs"; # b\n\tpersist;\n}\n';
    expect(afterDrop(text, [data])).toBe(
      'path = "/j/$name";\nweb {\n\tmount = "a /b nullfs"; # b\n\tmount += "/data/www $path/data/www nullfs ro 0 0";\n\tpersist;\n}\n',
    );
    expect(afterDrop('mount = "a /b nullfs";\nweb { path = /a; $0}\n', [data])).toContain("mount += ");
  });

  it("gets a line below that of the mouse, and several folders several lines", () => {
    const text = "web {\r\n  path = $0/jails/web;\r\n  persist;\r\n}\r\n"
      .replace("$0", "")
      .replace("web {", "web { $0");
    expect(afterDrop(text, [data, folder("/my data/$x")])).toBe(
      'web { \r\n  mount = "/data/www $path/data/www nullfs ro 0 0";\r\n' +
        '  mount += "/my\\\\040data/\\$x $path/my\\\\040data/\\$x nullfs ro 0 0";\r\n  path = /jails/web;\r\n  persist;\r\n}\r\n',
    );
  });

  it("gets a line behind the statement on whose name it is let go", () => {
    expect(afterDrop("web {\n  path = /a;\n  per$0sist;\n}\n", [data])).toBe(
      'web {\n  path = /a;\n  persist;\n  mount = "/data/www $path/data/www nullfs ro 0 0";\n}\n',
    );
    expect(afterDrop("web { pa$0th = /a; persist; }\n", [data])).toBe(
      'web { path = /a; mount = "/data/www $path/data/www nullfs ro 0 0"; persist; }\n',
    );
  });

  it("stays within the line of a block of one line", () => {
    expect(afterDrop("web { path = /a; $0}\n", [data])).toBe(
      'web { path = /a; mount = "/data/www $path/data/www nullfs ro 0 0"; }\n',
    );
  });

  it("is named as on its host in a checkout of hosts", () => {
    const text = "//- /srv/checkout/alpha/etc/jail.conf\nweb {\n  path = /a;\n  $0\n}\n";
    expect(afterDrop(text, [folder("/srv/checkout/alpha/data")])).toContain('"/data $path/data nullfs ro 0 0"');
  });

  it.each([
    ["a jail without a path", "web {\n  $0\n}\n", data],
    ["a string", 'web {\n  path = "/a$0b";\n}\n', data],
    ["a comment", "web {\n  path = /a;\n  # se$0e\n}\n", data],
    ["the name of a block", "we$0b {\n  path = /a;\n}\n", data],
    ["nowhere: a drive of Windows", "web {\n  path = /a;\n  $0\n}\n", folder("c:/data")],
    ["a jail: a file that says nothing", "web {\n  path = /a;\n  $0\n}\n", file("/data/picture.png")],
  ])("is left to the editor for %s", (_, text, entry) => {
    expect(afterDrop(text, [entry])).toBeUndefined();
  });
});

describe("a file that is dropped", () => {
  it("is included outside of blocks, by its path on the host", () => {
    expect(afterDrop("exec.clean;$0\nweb { }\n", [file("/etc/jail.conf.d/db.conf")])).toBe(
      'exec.clean;\n.include "/etc/jail.conf.d/db.conf";\nweb { }\n',
    );
    const checkout = "//- /srv/checkout/alpha/etc/jail.conf\n$0\nweb { }\n";
    expect(afterDrop(checkout, [file("/srv/checkout/alpha/etc/db.conf")])).toBe('.include "/etc/db.conf";\nweb { }\n');
  });

  it("is named relative to the document where that lies on no host", () => {
    expect(afterDrop("//- /srv/checkout/jail.conf\n$0", [file("/srv/checkout/parts/db.conf")])).toBe(
      '.include "parts/db.conf";',
    );
    expect(afterDrop("//- /srv/checkout/jail.conf\n$0", [file("/srv/db.conf")])).toBe('.include "/srv/db.conf";');
  });

  it("is a pattern for a folder of such files", () => {
    expect(afterDrop("$0", [folder("/etc/jail.conf.d", "a.conf", "b.conf")])).toBe(
      '.include "/etc/jail.conf.d/*.conf";',
    );
    expect(afterDrop("$0", [folder("/data", "index.html", ".conf")])).toBeUndefined();
  });

  it("is included in a block, or the fstab of its jail", () => {
    expect(afterDrop("web {\n  persist;\n$0\n}\n", [file("/etc/web.conf"), file("/etc/fstab.web")])).toBe(
      'web {\n  persist;\n  .include "/etc/web.conf";\n  mount.fstab = "/etc/fstab.web";\n}\n',
    );
  });

  it("does not land in the middle of a statement of several lines", () => {
    const text = 'exec.start = "a"$0,\n  "b"; # b\nweb { }\n';
    expect(afterDrop(text.replace("$0,", ",").replace("exec", "$0exec"), [file("/etc/db.conf")])).toBe(
      'exec.start = "a",\n  "b"; # b\n.include "/etc/db.conf";\nweb { }\n',
    );
  });

  it.each([
    ["that is no configuration", "$0", "/data/readme.txt", {}],
    ["that is the document itself", "$0web { }\n", "/etc/jail.conf", {}],
    ["with a name that would be a pattern", "$0", "/etc/a[1].conf", {}],
    ["where there are no includes", "$0", "/etc/db.conf", { release: "13.2" }],
  ])("is left to the editor %s", (_, text, path, options) => {
    expect(afterDrop(text, [file(path)], options)).toBeUndefined();
  });
});

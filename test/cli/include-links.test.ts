import { mkdirSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Workspace } from "../../server/src/analysis/index.ts";
import { nodeReader, toCorePath } from "../../server/src/node-reader.ts";
import { folderWith } from "./support.ts";

const common = { "usr/etc/common.conf": 'path = "/jails/$name";\n', "usr/etc/more/a.conf": "a { persist; }\n" };

/** What is told of includes in a file, and the files that were read, from a folder `here`. */
function read(here: string, file: string, workspace = new Workspace(nodeReader)): { told: string[]; files: string[] } {
  const path = toCorePath(join(here, file));
  const { roots } = workspace.analyze(path);
  const [{ configuration, findings }] = roots;
  const told = findings.filter(({ rule }) => rule === "include-misuse").map(({ message }) => message);
  return { told, files: [...configuration.files.keys()].map((each) => each.slice(toCorePath(here).length + 1)) };
}

describe.skipIf(process.platform === "win32")(
  "`..` in the name of an included file starts where a linked folder lies",
  () => {
    test("a file", () => {
      const here = folderWith({
        ...common,
        "usr/etc/jail.d/web.conf": '.include "../common.conf";\nweb { persist; }\n',
      });
      mkdirSync(join(here, "etc"));
      symlinkSync("../usr/etc/jail.d", join(here, "etc/jail.d"));
      expect(read(here, "etc/jail.d/web.conf")).toEqual({
        told: [],
        files: ["etc/jail.d/web.conf", "usr/etc/common.conf"],
      });
    });

    test("a file beside the link is another one", () => {
      const here = folderWith({
        "etc/common.conf": 'path = "/jails/$name";\n',
        "usr/etc/jail.d/web.conf": '.include "../common.conf";\nweb { persist; }\n',
      });
      symlinkSync("../usr/etc/jail.d", join(here, "etc/jail.d"));
      expect(read(here, "etc/jail.d/web.conf").told).toEqual([
        expect.stringContaining("does not exist. A relative name starts at the folder of this file."),
      ]);
    });

    test("a pattern, and an include of an included file", () => {
      const here = folderWith({
        ...common,
        "usr/etc/common.conf": '.include "more/../more/*.conf";\n',
        "usr/etc/jail.d/web.conf": '.include "../mo*/*.conf", "../common.conf";\nweb { persist; path = /j; }\n',
      });
      symlinkSync("usr/etc/jail.d", join(here, "jail.d"));
      expect(read(here, "jail.d/web.conf")).toEqual({
        told: [],
        files: ["jail.d/web.conf", "usr/etc/more/a.conf", "usr/etc/common.conf"],
      });
    });

    test("a link above keeps the spelling of the editor", () => {
      const here = folderWith({
        ...common,
        "usr/etc/jail.d/web.conf": '.include "../common.conf";\nweb { persist; }\n',
      });
      symlinkSync("usr", join(here, "link"));
      const workspace = new Workspace(nodeReader);
      workspace.openFile(toCorePath(join(here, "link/etc/common.conf")), "path = /not/saved;\n");
      const { files } = read(here, "link/etc/jail.d/web.conf", workspace);
      expect(files).toEqual(["link/etc/jail.d/web.conf", "link/etc/common.conf"]);
    });

    test("files that include each other over a link go too deep", () => {
      const here = folderWith({ "usr/etc/jail.d/web.conf": '.include "../../../jail.d/web.conf";\n' });
      symlinkSync("usr/etc/jail.d", join(here, "jail.d"));
      expect(read(here, "jail.d/web.conf").told).toEqual([expect.stringContaining("more than 32 levels deep")]);
    });

    test("a link that leads elsewhere later is followed anew", () => {
      const text = '.include "../common.conf";\nweb { persist; }\n';
      const here = folderWith({ ...common, "usr/etc/jail.d/web.conf": text, "usr/other/jail.d/web.conf": text });
      symlinkSync("usr/etc/jail.d", join(here, "jail.d"));
      const workspace = new Workspace(nodeReader);
      expect(read(here, "jail.d/web.conf", workspace).told).toEqual([]);
      rmSync(join(here, "jail.d"));
      symlinkSync("usr/other/jail.d", join(here, "jail.d"));
      workspace.fileChanged(toCorePath(join(here, "jail.d")));
      expect(read(here, "jail.d/web.conf", workspace).told).toHaveLength(1);
      renameSync(join(here, "usr/etc/common.conf"), join(here, "usr/other/common.conf"));
      workspace.fileChanged(toCorePath(join(here, "usr/other/common.conf")));
      expect(read(here, "jail.d/web.conf", workspace).told).toEqual([]);
    });
  },
);

test("where nothing is known of links, a file above the folder is not told to be missing", () => {
  const text = '.include "../common.conf";\n.include "common.conf";\nweb { persist; path = /j; }\n';
  const workspace = new Workspace({
    read: (path) => (path === "/etc/jail.conf" ? { kind: "file", text, valid: true } : { kind: "missing" }),
    list: () => undefined,
  });
  const [{ findings }] = workspace.analyze("/etc/jail.conf").roots;
  expect(
    findings.filter(({ rule }) => rule === "include-misuse").map(({ start }) => text.slice(start, start + 13)),
  ).toEqual(['"common.conf"']);
});

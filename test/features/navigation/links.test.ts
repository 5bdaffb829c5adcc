import { describe, expect, it } from "vitest";
import { linksOf } from "../../support/editor.ts";

describe("links", () => {
  it("lead to included files and to fstabs that are there", () => {
    const text = `
      .include "/etc/jail.d/web.conf";
      .include "missing.conf";
      db {
        mount.fstab = "/etc/fstab.$name";
        persist;
      }
      //- /etc/jail.d/web.conf
      web { persist; }
      //- /etc/fstab.db
      tmpfs /jails/db/tmp tmpfs rw 0 0
    `;
    expect(linksOf(text)).toEqual([
      '"/etc/jail.d/web.conf" → /etc/jail.d/web.conf',
      "/etc/fstab.$name → /etc/fstab.db",
    ]);
  });

  it("what stands for several files is no link", () => {
    const text = `
      .include "/etc/jail.d/*.conf";
      mount.fstab = "/etc/fstab.$name";
      a { persist; }
      b { persist; }
      //- /etc/jail.d/web.conf
      web { persist; }
      //- /etc/jail.d/db.conf
      db { persist; }
      //- /etc/fstab.a
      tmpfs /jails/a/tmp tmpfs rw 0 0
      //- /etc/fstab.b
      tmpfs /jails/b/tmp tmpfs rw 0 0
    `;
    expect(linksOf(text)).toEqual([]);
  });
});

import { describe, expect, test } from "vitest";
import type { FileReader } from "../../server/src/config/file-reader.ts";
import { FolderLinks } from "../../server/src/config/folder-links.ts";
import { IncludePlaces } from "../../server/src/config/include-places.ts";

/** Where a folder really is, for those that are there. */
const real: Readonly<Record<string, string>> = {
  "/": "/",
  "/etc": "/etc",
  "/etc/jails": "/srv/store/jails",
  "/etc/plain": "/etc/plain",
  "/etc/all": "/",
  "/etc/all/etc": "/etc",
  "/home": "/usr/home",
  "/home/me": "/usr/home/me",
  "/home/me/jails": "/usr/home/me/jails",
  "/srv": "/srv",
  "/srv/store": "/srv/store",
  "/srv/store/jails": "/srv/store/jails",
};

/** One that says where folders are, and one that cannot. */
const unknowing: FileReader = { read: () => ({ kind: "missing" }), list: () => undefined };
const knowing: FileReader = { ...unknowing, realFolder: (path) => real[path] };

describe("where `..` leads", () => {
  test.each([
    ["from a folder that is a link: beside what it is a link to", "/etc/jails/../db.conf", "/srv/store/db.conf"],
    ["on from there", "/etc/jails/../../db.conf", "/srv/db.conf"],
    ["from a plain folder: where it lies", "/etc/plain/../db.conf", "/etc/db.conf"],
    ["below a link, under the name by which it is known", "/home/me/jails/../db.conf", "/home/me/db.conf"],
    ["from a link to the root of all", "/etc/all/../db.conf", "/db.conf"],
    ["from the root of all", "/../db.conf", "/db.conf"],
    ["above the root of all", "/etc/../../../db.conf", "/db.conf"],
    ["to the root of all", "/etc/..", "/"],
    ["at the end, from a folder that is a link", "/etc/jails/..", "/srv/store"],
    ["from a folder that is not there: as the text says", "/none/sub/../db.conf", "/none/db.conf"],
    [
      "below a link to the root of all, under the name by which it is known",
      "/etc/all/etc/../db.conf",
      "/etc/all/db.conf",
    ],
    ["with slashes between", "/etc/jails//../db.conf", "/srv/store/db.conf"],
    ["with dots and slashes between", "/etc//./jails/.//../db.conf", "/srv/store/db.conf"],
    ["where nothing goes up", "/etc/jails/./db.conf", "/etc/jails/db.conf"],
    ["in a name of dots", "/etc/jails/..db.conf", "/etc/jails/..db.conf"],
  ])("%s", (_, written, led) => {
    expect(new FolderLinks(knowing).lead(written)).toBe(led);
  });

  test("is as the text says where nobody can tell, or where a path begins anywhere", () => {
    expect(new FolderLinks(unknowing).lead("/etc/jails/../db.conf")).toBe("/etc/db.conf");
    expect(new FolderLinks(knowing).lead("etc/jails/../db.conf")).toBe("etc/db.conf");
  });

  test("is noted with each folder that was asked for, so that another link has it asked again", () => {
    const links = new FolderLinks(knowing);
    links.lead("/etc/jails/../db.conf");
    links.lead("/none/../db.conf");
    expect([...links.followed]).toEqual([
      ["/etc/jails", "/srv/store/jails"],
      ["/etc", "/etc"],
      ["/none", undefined],
    ]);
  });
});

test.each([
  ["a name behind a link", "/etc/jails/../db.conf", "/srv/store/db.conf"],
  [
    "a pattern behind one, as it is written from its first sign on",
    "/etc/jails/../*/../*.conf",
    "/srv/store/*/../*.conf",
  ],
  ["a pattern in a folder that is a link", "/etc/jails/*/../*.conf", "/etc/jails/*/../*.conf"],
  ["a name that leads where its text says, as it is written", "/etc//plain/../db.conf", "/etc//plain/../db.conf"],
])("what an include looks for is told with the links that it follows: %s", (_, written, told) => {
  expect(new IncludePlaces("/etc/jail.conf", knowing).leadPattern(written)).toBe(told);
});

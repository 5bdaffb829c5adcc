import { describe, expect, it } from "vitest";
import { evaluateConcerned, evaluateEdited } from "../../server/src/analysis/index.ts";
import type { EffectiveJail } from "../../server/src/config/index.ts";
import { analyze } from "../support/fixture.ts";

const fleet = `
  path = "/jails/$name";
  web { $id = 1; host.hostname = "web$id"; }
  "db.*" { persist; }
  db {
    $id = 2;
    .include "common.conf";
    inner { host.hostname = "in-$id"; }
  }
  mail { $id = 3; depend = web; }
  we { $id = 5; }
  exec.clean;
  //- /etc/common.conf
  host.domainname = "example";
  guest { $id = 4; }
`;

const comesTo = (jail: EffectiveJail): string => `${jail.name} ${jail.failed} ${jail.fingerprint()}`;

/** What is known of the jails after `$id` before `where` has become 9, of some and of all of them. */
function edited(text: string, where: RegExp, names: string[]): { few: string[] | undefined; all: string[] } {
  const { analysis, fixture } = analyze(text);
  const [root] = analysis.roots;
  for (const [path, content] of fixture.files) {
    const found = where.exec(content);
    if (!found) continue;
    const edit = { path, start: found.index, end: found.index + found[0].length, text: "9" };
    const few = evaluateConcerned(root, [edit], names);
    return { few: few?.after.map(comesTo), all: evaluateEdited(root, [edit]).jails.map(comesTo) };
  }
  throw new Error(`${where} is nowhere`);
}

describe("the jails that edits concern", () => {
  it.each<[string, RegExp, string[], string[]]>([
    ["a jail in whose block the edit lies", /(?<=\$id = )1/, [], ["web"]],
    [
      "a jail with the wildcards and globals that it reads, and those in its block",
      /(?<=\$id = )2/,
      [],
      ["db", "db.guest", "db.inner"],
    ],
    ["jails that are named besides", /(?<=\$id = )1/, ["mail"], ["web", "mail"]],
    ["a jail within another one, with that", /(?<=\$id = )3/, ["db.inner"], ["db", "db.inner", "mail"]],
  ])("are evaluated without the others: %s", (_, where, named, expected) => {
    const { few, all } = edited(fleet, where, named);
    expect(few?.map((jail) => jail.split(" ")[0])).toEqual(expected);
    expect(all).toEqual(expect.arrayContaining(few!));
    expect(few!.join()).toContain("9");
  });

  it("are those around one, too, wherever their blocks stand", () => {
    const apart = `${fleet.replace(/(?= {2}exec\.clean)/, "  db.late { $id = 7; host.hostname = late-$id; }\n")}`;
    const { few, all } = edited(apart, /(?<=\$id = )7/, []);
    expect(few?.map((jail) => jail.split(" ")[0])).toEqual(["db", "db.inner", "db.late"]);
    expect(all).toEqual(expect.arrayContaining(few!));
  });

  it("are not known where a file is missing", () => {
    expect(edited(fleet.replace("common.conf", "none.conf"), /(?<=\$id = )1/, []).few).toBeUndefined();
  });

  it("are not known where the edit makes another jail", () => {
    const { analysis, fixture } = analyze(fleet);
    const start = fixture.files.get(fixture.path)!.indexOf("mail {");
    for (const text of ["post", "web"]) {
      const edit = { path: fixture.path, start, end: start + "mail".length, text };
      expect(evaluateConcerned(analysis.roots[0], [edit], [])).toBeUndefined();
    }
  });

  it("are known by the name that one of them gets", () => {
    const { analysis, fixture } = analyze(fleet);
    const start = fixture.files.get(fixture.path)!.indexOf("mail {");
    const edit = { path: fixture.path, start, end: start + "mail".length, text: "post" };
    const renamed = (name: string): string => (name === "mail" ? "post" : name);
    const found = evaluateConcerned(analysis.roots[0], [edit], ["web"], renamed);
    const names = ({ before, after }: NonNullable<typeof found>) =>
      [before, after].map((list) => list.map(({ name }) => name));
    expect(found && names(found)).toEqual([
      ["web", "mail"],
      ["web", "post"],
    ]);
  });

  it("are not known where a file is edited that is not read", () => {
    const edit = { path: "/etc/none.conf", start: 0, end: 0, text: "x" };
    expect(evaluateConcerned(analyze(fleet).analysis.roots[0], [edit], ["web"])).toBeUndefined();
  });

  it("are not known where the edit makes one more", () => {
    const { analysis, fixture } = analyze(fleet);
    const start = fixture.files.get(fixture.path)!.indexOf("5; }");
    const edit = { path: fixture.path, start, end: start + 1, text: "5; }\n late { $id = 6" };
    expect(evaluateConcerned(analysis.roots[0], [edit], [])).toBeUndefined();
  });

  it("are evaluated where the block of another one is the first, or the last", () => {
    const text = "web { $id = 1; }\n db { $id = 2; host.hostname = $id; }\n mail { $id = 3; }\n";
    const { few, all } = edited(text, /(?<=\$id = )2/, []);
    expect(few).toEqual(all.slice(1, 2));
  });

  it("are not known where several jails read what is edited", () => {
    expect(edited(fleet, /persist/, ["web"]).few).toBeUndefined();
    expect(edited(fleet, /jails(?=\/\$name)/, ["web"]).few).toBeUndefined();
  });

  it("are not known in a file that jail(8) refuses", () => {
    expect(edited(fleet.replace("//-", "broken { $x = \n//-"), /(?<=\$id = )1/, []).few).toBeUndefined();
    expect(edited(fleet.replace("exec.clean;", "exec.clean = ;"), /(?<=\$id = )1/, []).few).toBeUndefined();
  });
});

import { describe, expect, it } from "vitest";
import { afterCompletion, completionsAt, labelsAt } from "../../support/editor.ts";

const shownAt = (text: string): string[] => completionsAt(text).map(({ label, detail }) => `${label}: ${detail}`);

describe("the variable that a statement sets", () => {
  it("is one that the block uses and nothing sets, then those of other jails", () => {
    const text = `
      $base = /jails;
      a { $id = 1; $mac = x; path = $base/a; }
      b { $id = 2; path = $base/b; }
      web { $$0
        path = "$base/$nick";
      }
    `;
    expect(shownAt(text)).toEqual([
      "$nick: used here, and not set",
      "$base: as in 2 other jails",
      "$id: as in 2 other jails",
      "$mac: as in another jail",
    ]);
  });

  it("is in the globals one that any jail misses", () => {
    expect(shownAt("$n$0\nweb { ip4.addr = $net.1; }\ndb { ip4.addr = $net.2; $id = 1; }\n")).toEqual([
      "$net: used here, and not set",
    ]);
  });

  it("has braces where only they hold its name together", () => {
    const text = "a { ${conf.dir} = /a; }\nb { $$0 }\n";
    expect(labelsAt(text)).toEqual(["${conf.dir}"]);
    // What is typed has none.
    expect(completionsAt(text).map(({ filter }) => filter)).toEqual(["$conf.dir"]);
    expect(afterCompletion("a { ${conf.dir} = /a; }\nb {\n  $$0\n}\n", "${conf.dir}")).toContain('\n  ${conf.dir} = "');
  });

  it("is none that the block sets already", () => {
    expect(labelsAt("a { $id = 1; $x = 2; }\nweb { $id = 3; $$0 }\n")).toEqual(["$x"]);
  });

  it("is written with its value to be filled in, or in the place of the name that is there", () => {
    const others = "a { $id = 1; $x = 2; }\n";
    expect(afterCompletion(`${others}web {\n  $$0\n}\n`, "$id")).toBe(`${others}web {\n  $id = "|";\n}\n`);
    expect(afterCompletion(`${others}web { $x$0yz = 4; }\n`, "$id")).toBe(`${others}web { $id| = 4; }\n`);
  });

  it.each(["web { path = a$$0; }", "# $$0", "web { '$$0' = 1; }", "web { ${$0 }", "web { a$$0 }"])(
    "is not asked for at %j",
    (text) => expect(labelsAt(`a { $id = 1; }\n${text}\n`)).not.toContain("$id"),
  );
});

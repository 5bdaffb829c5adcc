import { expect, it } from "vitest";
import { dependenciesAt } from "../support/editor.ts";

const others = `
  db { depend = "$base"; $base = cache; persist; }
  cache { depend = ""; persist; }
`;

it("a jail needs what depend says, also by a variable, and is needed by others", () => {
  expect(dependenciesAt(`w$0eb { depend = db, "cache"; persist; }${others}`)).toEqual({
    needs: ["db: db", "cache: cache"],
    neededBy: [],
  });
  expect(dependenciesAt(`web { depend = d$0b, cache; persist; }${others}`)).toEqual({
    needs: ["cache: $base"],
    neededBy: ["web: db"],
  });
});

it("of two jails with one name both are needed, since jail(8) may take either, and each says itself what it needs", () => {
  const two = "db { path = /a; depend = dns; } db { path = /b; depend = dns, web; } dns { persist; }";
  expect(dependenciesAt(`w$0eb { depend = db; persist; } ${two}`)).toEqual({
    needs: ["db: db", "db: db"],
    neededBy: ["db: web"],
  });
  expect(dependenciesAt(`web { persist; } ${two.replace("dns {", "d$0ns {")}`).neededBy).toEqual([
    "db: dns",
    "db: dns",
  ]);
});

it("what stands outside of the blocks is said by all that it holds for", () => {
  expect(
    dependenciesAt('depend = d$0b;\nweb { persist; }\nwiki { persist; }\ndb { depend = ""; persist; }\n').neededBy,
  ).toEqual(["web: db", "wiki: db"]);
});

it.each(["web { pa$0th = /j; }", "$0", "* { persi$0st; }", '"$0" { depend = web; }\nweb { persist; }'])(
  "nothing is said of %j",
  (text) => expect(dependenciesAt(text)).toEqual({ needs: [], neededBy: [] }),
);

import { isSame, isTrue } from "./assert.ts";
import { shownPlan } from "./documents.ts";
import { openText } from "./editor.ts";
import { clickLens, lensesOf, linesFrom, openHoverLink, outlineOf, supertypesOf } from "./navigating.ts";
import { hoverAt } from "./showing.ts";

const text = `exec.clean;
path = "/jails/$name";
"www.*" { allow.raw_sockets; }
www.a { depend = db; pa$0th = /srv/a; persist; }
db { persist; }
`;

describe("what jails inherit", () => {
  it("leads from a block to the globals and back", async () => {
    const { document, cursor } = await openText(text);
    isSame(await linesFrom("Declaration", document, cursor), [2]);
    isSame(await linesFrom("Implementation", document, document.positionAt(text.indexOf("path"))), [4]);
    // VS Code shows places in the order of the file.
    isSame(await linesFrom("TypeDefinition", document, cursor.with(undefined, 1)), [1, 3]);
    isSame(await supertypesOf(document, cursor), ["www.*", "globals"]);
  });

  it("stands above the lines, and a click shows the plan", async () => {
    const { document } = await openText(text);
    isSame(await lensesOf(document, 8), [
      "exec.clean;: used by 2 jails",
      "path: used by 1 jail, overridden in 1",
      '"www.*": www.a',
      "www.a: starts after db",
      "www.a: Plan: start fails",
      "www.a: Effective",
      "db: Plan: 1 step",
      "db: Effective",
    ]);
    await clickLens(document, 8, "starts after db");
    await clickLens(document, 8, "Plan: start fails");
    await shownPlan(/www\.a/);
  });

  it("tells jails apart in the outline", async () => {
    const { document } = await openText(
      "web { ip4.addr = 10.0.0.2; depend = db; persist; }\ndb { path = /jails/db; }\n",
    );
    isSame(await outlineOf(document), ["web 10.0.0.2 · depends on db", "db /jails/db"]);
  });

  it("is told by a hover with links that lead to the lines", async () => {
    const { document, cursor } = await openText(text);
    const markdown = await hoverAt(document, cursor, /Replaces/);
    isTrue(markdown.includes("line 2"), markdown);
    // In the browser files are reached in another way, and the places are text.
    if (document.uri.scheme === "file") isSame((await openHoverLink(markdown)).line, 4);
  });
});

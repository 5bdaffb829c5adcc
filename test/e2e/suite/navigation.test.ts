import { isSame, isTrue } from "./assert.ts";
import { renameTo } from "./changing.ts";
import { changeSetting, open, openText } from "./editor.ts";
import { calledFrom, linksIn, referencesAt, selectionsAt } from "./navigating.ts";

describe("navigation", () => {
  it("finds all places of an interface, its name put together from a variable", async () => {
    const { document, cursor } = await openText(
      'web {\n  $id = 1;\n  vnet;\n  vnet.interface = "ep$0air${id}b";\n  exec.prestart = "ifconfig epair1 create";\n}\n',
    );
    isSame(await referencesAt(document, cursor, 2), ["4: epair${id}b", "5: epair1"]);
  });

  it("renames a variable of one block only", async () => {
    const { document, cursor } = await openText(
      'web {\n  $i$0d = 1;\n  path = "/jails/${id}";\n}\ndb {\n  $id = 2;\n  path = "/jails/${id}";\n}\n',
    );
    await referencesAt(document, cursor, 2);
    isSame(
      await renameTo(document, cursor, "number"),
      'web {\n  $number = 1;\n  path = "/jails/${number}";\n}\ndb {\n  $id = 2;\n  path = "/jails/${id}";\n}\n',
    );
  });

  it("expands the selection from the word to the command and the value", async () => {
    const { document, cursor } = await openText('web {\n  exec.prestart = "ifconfig br$0idge0 up";\n}\n');
    const selected = await selectionsAt(document, cursor);
    isTrue(selected.includes("ifconfig bridge0 up"), selected.join(" | "));
  });

  it("shows what a jail needs as its calls", async () => {
    const { document, cursor } = await openText("w$0eb { depend = db; persist; }\ndb { persist; }\n");
    isSame(await calledFrom(document, cursor), ["db"]);
  });

  it("links to the files that are included", async () => {
    // Those before 14 know no `.include`.
    await changeSetting("freebsdRelease", "current");
    try {
      const document = await open("include/jail.conf");
      isSame(await linksIn(document, 1), ['"common.inc" → include/common.inc']);
    } finally {
      await changeSetting("freebsdRelease", "12.0");
    }
  });
});

import { isSame } from "./assert.ts";
import { openText, referencesAt, renameTo } from "./editor.ts";

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
});

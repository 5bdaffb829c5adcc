import { isSame } from "./assert.ts";
import { formatDocument, typeFormatted } from "./editing.ts";
import { openText } from "./editor.ts";

describe("formatting", () => {
  it("of a document keeps its style and its comments", async () => {
    const { document } = await openText(
      "web {\n  $id      = 1;   # number\n  $address = 2;   # of em0\n path=/web ;\n    persist;\n}\ndb {\n\tvnet;\n  persist;\n  depend = web;\n}\n$0",
    );
    isSame(
      await formatDocument(document),
      "web {\n  $id      = 1;   # number\n  $address = 2;   # of em0\n  path = /web;\n  persist;\n}\ndb {\n  vnet;\n  persist;\n  depend = web;\n}\n",
    );
  });

  it("on typing indents the brace that closes a block", async () => {
    const opened = await openText("web {\n  db {\n    vnet;\n      $0\n}\n");
    const expected = "web {\n  db {\n    vnet;\n  }\n}\n";
    isSame(await typeFormatted(opened, "}", expected), expected);
  });
});

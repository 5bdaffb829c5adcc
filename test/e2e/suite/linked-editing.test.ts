import { isSame } from "./assert.ts";
import { linkedAt } from "./editing.ts";
import { openText } from "./editor.ts";

// That they change while somebody types is seen in the window (window.mjs): only that shows when VS Code has been told of them.
describe("linked editing", () => {
  it("knows every mention of a variable", async () => {
    const opened = await openText(
      '$zone = 1;\nweb {\n  $id$0 = 17;\n  path = "/jails/${id}";\n  exec.start = "echo $id";\n}\n',
    );
    isSame(await linkedAt(opened), ["3: id", "4: id", "5: id"]);
  });
});

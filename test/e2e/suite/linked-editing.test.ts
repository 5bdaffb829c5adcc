import { isSame } from "./assert.ts";
import { typeLinked } from "./editing.ts";
import { openText } from "./editor.ts";

describe("linked editing", () => {
  it("changes every mention of a variable while its name is typed", async () => {
    const opened = await openText(
      '$zone = 1;\nweb {\n  $id$0 = 17;\n  path = "/jails/${id}";\n  exec.start = "echo $id";\n}\n',
    );
    const expected = '$zone = 1;\nweb {\n  $idx = 17;\n  path = "/jails/${idx}";\n  exec.start = "echo $idx";\n}\n';
    isSame(await typeLinked(opened, "x", expected), expected);
  });
});

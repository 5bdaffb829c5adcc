import { openText } from "./editor.ts";
import { hoverAt } from "./showing.ts";

describe("hover", () => {
  it("explains a parameter", async () => {
    const { document, cursor } = await openText('web {\n  vnet;\n  vnet.inter$0face = "epair0b";\n}\n');
    await hoverAt(document, cursor, /vnet\.interface/);
  });

  it("shows what a variable holds", async () => {
    const { document, cursor } = await openText('web {\n  $id = "17";\n  path = "/jails/${i$0d}";\n}\n');
    await hoverAt(document, cursor, /17/);
  });

  it("says when a command runs", async () => {
    const { document, cursor } = await openText('web {\n  exec.prestart = "/sbin/ifcon$0fig epair0 create";\n}\n');
    await hoverAt(document, cursor, /host/);
  });
});

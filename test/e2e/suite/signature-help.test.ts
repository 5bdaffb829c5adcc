import { signatureAt } from "./editing.ts";
import { openText } from "./editor.ts";

describe("signature help", () => {
  it("shows how a program is called, and which word comes next", async () => {
    const { document, cursor } = await openText('web {\n  exec.prestart = "ifconfig bridge0 addm $0";\n}\n');
    await signatureAt(document, cursor, "ifconfig BRIDGE addm MEMBER [up]", "MEMBER");
  });

  it("shows the fields of a mount", async () => {
    const { document, cursor } = await openText('web {\n  mount = "/usr/ports $0";\n}\n');
    await signatureAt(document, cursor, "SOURCE DIRECTORY TYPE [OPTIONS [DUMP PASS]]", "DIRECTORY");
  });
});

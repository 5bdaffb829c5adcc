import { isSame } from "./assert.ts";
import { refactorBefore } from "./changing.ts";
import { openText } from "./editor.ts";

describe("refactorings of jails", () => {
  it("add a jail with numbers of its own", async () => {
    const text = "web {\n\tip4.addr = 10.0.0.1;\n\tpath = /jails/web;\n}\n";
    const { document } = await openText(`$0${text}`);
    await refactorBefore(document, "web", "Add a jail like this one");
    isSame(
      document.getText().replace(/ {2,4}/g, "\t"),
      `${text}\n${text.replaceAll("web", "web2").replace("0.1", "0.2")}`,
    );
  });

  it("renumber a pasted jail", async () => {
    const { document } = await openText("a { ip4.addr = 10.0.0.1; }$0\na { ip4.addr = 10.0.0.1; jid = 7; }\n");
    await refactorBefore(document, "jid", "Renumber this jail, which collides with another one");
    isSame(document.getText(), "a { ip4.addr = 10.0.0.1; }\nb { ip4.addr = 10.0.0.2; jid = 7; }\n");
  });

  it("write the stop commands that are missing", async () => {
    const { document } = await openText('web$0 {\n  path = /j;\n  exec.prestart = "ifconfig lo7 create";\n}\n');
    await refactorBefore(document, "web", "Add the stop commands that are missing");
    isSame(
      document.getText(),
      'web {\n  path = /j;\n  exec.prestart = "ifconfig lo7 create";\n  exec.poststop = "ifconfig lo7 destroy";\n}\n',
    );
  });
});

import type { TextDocument } from "vscode";
import { isSame, isTrue } from "./assert.ts";
import { applyQuickFix, chooseQuickFix, fixAll, quickFixTitles } from "./changing.ts";
import { expectFindings, findings, open, openText } from "./editor.ts";

describe("quick-fixes", () => {
  it("quoted-comma-list: one line a value", async () => {
    const { document } = await openText(
      'web { persist;\n  path = "/jails/web";\n  vnet;\n  vnet.interface = "epair11b,epair12b";\n}\n',
    );
    await expectFindings(document, ["quoted-comma-list:4"]);
    await applyQuickFix(document, "quoted-comma-list");
    assertLines(document, '  vnet.interface = "epair11b";', '  vnet.interface += "epair12b";');
    await expectFindings(document, []);
  });

  it("unreachable-gateway: brings lo0 up first", async () => {
    const document = await openExample("examples/1-first.jail.conf");
    await expectFindings(document, ["unreachable-gateway", ...destroys]);
    await applyQuickFix(document, "unreachable-gateway");
    const route = '  exec.start   += "/sbin/route add -inet6 default -gateway ${route6}";';
    assertLines(document, '  exec.start   += "/sbin/ifconfig lo0 up";', route);
    await expectFindings(document, destroys);
  });

  it("unreachable-gateway: offers further ways", async () => {
    const document = await openExample("examples/1-first.jail.conf");
    const titles = await quickFixTitles(document, "unreachable-gateway");
    isTrue(titles.length >= 3, titles.join(" | "));
  });

  it("epair-destroy-before-deletem: takes the member off the bridge first", async () => {
    const document = await openExample("examples/2-starts-but-panics.jail.conf");
    await expectFindings(document, destroys);
    await applyQuickFix(document, "epair-destroy-before-deletem");
    await expectFindings(document, ["epair-destroy-before-deletem"]);
    await applyQuickFix(document, "epair-destroy-before-deletem");
    await expectFindings(document, []);
    assertLines(
      document,
      '  exec.poststop = "ifconfig bridge1 deletem epair${id}1a";',
      '  exec.poststop += "ifconfig epair${id}1a destroy";',
      '  exec.poststop += "ifconfig bridge2 deletem epair${id}2a";',
      '  exec.poststop += "ifconfig epair${id}2a destroy";',
    );
  });

  it("bridge-add-delete: the verb for members", async () => {
    const document = await openExample("examples/3-final.jail.conf");
    await expectFindings(document, ["bridge-add-delete", "bridge-add-delete"]);
    await applyQuickFix(document, "bridge-add-delete");
    await expectFindings(document, ["bridge-add-delete"]);
    await applyQuickFix(document, "bridge-add-delete");
    await expectFindings(document, []);
    assertLines(
      document,
      '  exec.poststop = "ifconfig bridge1 deletem epair${id}1a";',
      '  exec.poststop += "ifconfig bridge2 deletem epair${id}2a";',
    );
  });

  it("missing-semicolon: where it is missing", async () => {
    const { document } = await openText('web { persist;\n  path = "/jails/web"\n  host.hostname = "web";\n}\n');
    await expectFindings(document, ["missing-semicolon:2"]);
    await applyQuickFix(document, "missing-semicolon");
    assertLines(document, '  path = "/jails/web";', '  host.hostname = "web";');
    await expectFindings(document, []);
  });

  it("non-ascii-token: the whole file ends its lines in LF", async () => {
    const { document } = await openText('web { persist;\r\n  path = "/jails/web";\r\n}\r\n');
    await expectFindings(document, ["non-ascii-token:1"]);
    await chooseQuickFix(document, "non-ascii-token");
    await expectFindings(document, []);
    isSame(document.getText(), 'web { persist;\n  path = "/jails/web";\n}\n');
  });

  it("overwritten-list: adds instead of replacing", async () => {
    const { document } = await openText(
      'web { persist;\n  path = "/jails/web";\n  exec.prestart = "/bin/echo one";\n  exec.prestart = "/bin/echo two";\n}\n',
    );
    await expectFindings(document, ["overwritten-list"]);
    await applyQuickFix(document, "overwritten-list");
    assertLines(document, '  exec.prestart = "/bin/echo one";', '  exec.prestart += "/bin/echo two";');
    await expectFindings(document, []);
  });

  it("silences a rule on one line", async () => {
    const document = await openExample("examples/3-final.jail.conf");
    await applyQuickFix(document, "bridge-add-delete", /ignore|silence/i);
    await expectFindings(document, ["bridge-add-delete"]);
    isTrue(/# jailconf-ignore bridge-add-delete/.test(document.getText()), "The comment is missing.");
  });

  it("fix-all mends what is safe to mend", async () => {
    const { document } = await openText(
      'web { persist;\n  path = "/jails/web"\n}\n\ndb { persist;\n  path = "/jails/db"\n}\n',
    );
    await expectFindings(document, ["missing-semicolon", "missing-semicolon"]);
    await fixAll(document);
    await expectFindings(document, []);
    isSame(
      document.getText(),
      'web { persist;\n  path = "/jails/web";\n}\n\ndb { persist;\n  path = "/jails/db";\n}\n',
    );
    isSame(findings(document), []);
  });
});

const destroys = ["epair-destroy-before-deletem", "epair-destroy-before-deletem"];

/** A fresh copy, because every test edits it. */
async function openExample(path: string): Promise<TextDocument> {
  const { document } = await openText((await open(path)).getText());
  return document;
}

/** These lines follow one another somewhere in the document. */
function assertLines(document: TextDocument, ...lines: string[]): void {
  const text = document.getText();
  isTrue(text.includes(`${lines.join("\n")}\n`), `${lines.join("\n")}\nis not in\n${text}`);
}

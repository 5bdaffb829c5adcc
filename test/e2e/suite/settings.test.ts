import { isTrue } from "./assert.ts";
import { applyQuickFix, replaceText } from "./changing.ts";
import { changeSetting, expectFindings, findingOf, open, openText, removeFile } from "./editor.ts";
import { hoverAt } from "./showing.ts";

describe("settings", () => {
  afterEach(async () => {
    await changeSetting("rules", undefined);
    await changeSetting("freebsdRelease", "12.0");
  });

  it("jailconf.rules switches a rule off and on again", async () => {
    const { document } = await openText(
      'web { persist;\n  path = "/jails/web";\n  exec.prestart = "/bin/echo one";\n  exec.prestart = "/bin/echo two";\n}\n',
    );
    await expectFindings(document, ["overwritten-list"]);
    await changeSetting("rules", { "overwritten-list": "off" });
    await expectFindings(document, []);
    await changeSetting("rules", undefined);
    await expectFindings(document, ["overwritten-list"]);
  });

  it("jailconf.freebsdRelease decides what jail(8) knows", async () => {
    const { document } = await openText(
      'web { persist;\n  path = "/jails/web";\n  exec.prepare = "/bin/echo one";\n}\n',
    );
    await findingOf(document, "unknown-parameter");
    await changeSetting("freebsdRelease", "current");
    await expectFindings(document, []);
  });

  it("a rule is ignored in jailconf.json, which is made for it and counts as it is typed", async () => {
    const { document } = await openText(
      'web { persist;\n  path = "/jails/web";\n  exec.prestart = "/bin/echo one";\n  exec.prestart = "/bin/echo two";\n}\n',
    );
    await expectFindings(document, ["overwritten-list"]);
    await applyQuickFix(document, "overwritten-list", /in jailconf\.json$/);
    await expectFindings(document, []);
    const settings = await open("jailconf.json");
    isTrue(settings.getText().includes('"overwritten-list": "off"'), settings.getText());
    const rule = settings.positionAt(settings.getText().indexOf("overwritten-list"));
    await hoverAt(settings, rule, /throws away what the same list/);
    await replaceText(settings, '"off"', '"warning"');
    await expectFindings(document, ["overwritten-list"]);
    await settings.save();
    await removeFile("jailconf.json");
  });
});

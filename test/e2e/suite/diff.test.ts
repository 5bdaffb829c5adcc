import { isSame } from "./assert.ts";
import { closeTabsOf, openDiff } from "./documents.ts";
import { expectFindings, findingOf, findings, openText, pause } from "./editor.ts";

const broken = 'web { persist;\n  path = "/jails/web"\n}\n';

describe("beside an older state of a file", () => {
  it("what is wrong is told of the file alone, in which it can be mended", async () => {
    const { document } = await openText(broken);
    const older = await openDiff(document, broken);
    isSame(older.languageId, "jailconf");
    await expectFindings(document, ["missing-semicolon:2"]);
    // The server answers in order: once it has judged a file that was opened later, it has judged this one too.
    await findingOf((await openText(broken)).document, "missing-semicolon");
    await pause(500);
    isSame(findings(older), []);
  });

  it("it is told until nothing shows the file any more", async () => {
    const { document } = await openText(broken);
    await openDiff(document, broken);
    await expectFindings(document, ["missing-semicolon:2"]);
    await closeTabsOf(document, "text");
    await pause(500);
    isSame(findings(document), ["missing-semicolon:2"]);
    await closeTabsOf(document, "diff");
    await expectFindings(document, []);
  });
});

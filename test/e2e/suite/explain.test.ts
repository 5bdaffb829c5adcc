import { isTrue } from "./assert.ts";
import { expectShownPage, openDiagnosticLink } from "./documents.ts";
import { findingOf, openText } from "./editor.ts";

describe("the id of a finding", () => {
  it("opens the page of its rule, rendered", async () => {
    const { document } = await openText('web {\n  persist;\n  path = "/jails/web"\n}\n');
    await openDiagnosticLink(await findingOf(document, "missing-semicolon"));
    const page = await expectShownPage("missing-semicolon");
    isTrue(page.includes("# missing-semicolon\n"), page);
  });
});

import { expect, it } from "vitest";
import { codeLenses } from "../../server/src/features/code-lens/index.ts";
import { featureContext } from "../../server/src/features/shared/context.ts";
import { analyze } from "../support/fixture.ts";

it("a large file has none above its jails, and its list costs nothing", () => {
  const jails = Array.from({ length: 1500 }, (_, index) => `j${index} { persist; }\n`).join("");
  const { workspace, fixture } = analyze(`* { exec.clean; }\n${jails}`);
  const context = featureContext(workspace, fixture.path);
  const parts = { jails: true, wildcards: true, globals: true };
  expect(context && codeLenses(context, parts, true).map(({ about }) => about)).toEqual(["wildcard"]);
});

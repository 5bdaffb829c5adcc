import { isSame } from "./assert.ts";
import { changeSetting, openText } from "./editor.ts";
import { hintsIn, meaningsIn } from "./showing.ts";

describe("what is drawn over a text", () => {
  const text = 'web {\n  $id = 1;\n  mount.devfs = true;\n  exec.prestart = "ifconfig epair${id}a up";\n}\n';

  it("is coloured by its meaning", async () => {
    const { document } = await openText(text);
    isSame(await meaningsIn(document), [
      "class.declaration.definition web",
      "variable.declaration.definition $id",
      "operator =",
      "number 1",
      "property.defaultLibrary mount.devfs",
      "operator =",
      "boolean true",
      "property.defaultLibrary exec.prestart",
      "operator =",
      'string "',
      "function ifconfig",
      "interface epair",
      "variable ${id}",
      "interface a",
      "subcommand up",
      'string "',
    ]);
  });

  it("has hints where somebody wants them", async () => {
    const { document } = await openText(text);
    isSame(await hintsIn(document, 1), ["devfs_ruleset = 4"]);
    await changeSetting("inlayHints.variables", true);
    isSame(await hintsIn(document, 2), ["devfs_ruleset = 4", "epair1a"]);
    await changeSetting("inlayHints.variables", undefined);
    isSame(await hintsIn(document, 1), ["devfs_ruleset = 4"]);
  });
});

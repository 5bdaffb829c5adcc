import { isSame, isTrue } from "./assert.ts";
import { refactor, refactoringTitles, renamedWord } from "./changing.ts";
import { openText } from "./editor.ts";

describe("refactorings of values", () => {
  it("extract a word into a variable, whose name is typed at once", async () => {
    const { document, cursor } = await openText('web {\n  exec.prestart = "ifconfig bri$0dge7 up";\n}\n');
    await refactor(document, cursor, "Extract `bridge7` into a variable of this jail");
    isSame(document.getText(), 'web {\n  $bridge = "bridge7";\n  exec.prestart = "ifconfig $bridge up";\n}\n');
    isSame(await renamedWord(document, "bridge"), "bridge");
  });

  it("inline a variable everywhere", async () => {
    const { document, cursor } = await openText('web {\n  $ro$0ot = /jails;\n  path = "$root/web";\n}\n');
    await refactor(document, cursor, "Inline `$root` and remove it");
    isSame(document.getText(), 'web {\n  path = "/jails/web";\n}\n');
  });

  it("move what all jails share to the globals, and back into the blocks", async () => {
    const { document, cursor } = await openText("web {\n  per$0sist;\n}\ndb {\n  persist;\n}\n");
    await refactor(document, cursor, "Move `persist` to the globals");
    isSame(document.getText(), "persist;\n\nweb {\n}\ndb {\n}\n");
    await refactor(document, document.positionAt(2), "Move `persist` into the blocks of 2 jails");
    isSame(document.getText(), "web {\n  persist;\n}\ndb {\n  persist;\n}\n");
  });

  it("say why they cannot be done, and change nothing", async () => {
    const text = "$v = 1;\nweb { x = $v; }\ndb { $v = 2; y = $v; }\n";
    const { document, cursor } = await openText(text.replace("x = ", "x = $0"));
    isTrue((await refactoringTitles(document, cursor)).includes("Inline `$v` here"), "here");
    await refactor(document, cursor, "Inline `$v` and remove it");
    isSame(document.getText(), text);
  });
});

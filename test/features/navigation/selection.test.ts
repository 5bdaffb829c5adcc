import { describe, expect, it } from "vitest";
import { selectionsAt } from "../../support/editor.ts";

describe("expand selection", () => {
  it("goes from the variable over word, command, value, list and block to the file", () => {
    const text = 'web {\n  exec.prestart = "ifconfig epair${i$0d}a up && true";\n  exec.prestart += "b", "c";\n}\n';
    expect(selectionsAt(text)).toEqual([
      "${id}",
      "epair${id}a",
      "ifconfig epair${id}a up",
      "ifconfig epair${id}a up && true",
      '"ifconfig epair${id}a up && true"',
      'exec.prestart = "ifconfig epair${id}a up && true";',
      'exec.prestart = "ifconfig epair${id}a up && true";\n  exec.prestart += "b", "c";',
      '\n  exec.prestart = "ifconfig epair${id}a up && true";\n  exec.prestart += "b", "c";\n',
      text.replace("$0", "").trim(),
      text.replace("$0", ""),
    ]);
  });

  it("takes all values of one statement", () => {
    expect(selectionsAt("web { depend = a, b$0b; }").slice(0, 3)).toEqual(["bb", "a, bb", "depend = a, bb;"]);
  });

  it("takes the name of a block, and the blocks around it", () => {
    expect(selectionsAt("a { in$0ner { persist; } }")).toEqual([
      "inner",
      "inner { persist; }",
      " inner { persist; } ",
      "a { inner { persist; } }",
    ]);
  });

  it.each(["", "$0", "# co$0mment\n", 'web { "$0', "web { path = $0", "}$0}{"])("survives %j", (text) => {
    const selected = selectionsAt(text);
    for (const [index, larger] of selected.slice(1).entries()) expect(larger).toContain(selected[index]);
  });
});

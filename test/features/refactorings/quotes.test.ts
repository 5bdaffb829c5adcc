import { describe, expect, it } from "vitest";
import { afterRefactoring, refactoringTitles } from "../../support/editor.ts";

const quote = "Put it in double quotes";
const unquote = "Remove the quotes";

describe("quotes", () => {
  it("are put around a word", () => {
    expect(afterRefactoring("web {\n  path = /jai$0ls/web;\n}\n", quote)).toBe('web {\n  path = "/jails/web";\n}\n');
  });

  it("are put around a word with a variable in it", () => {
    const text = "web {\n  path = /jai$0ls/${name};\n}\n";
    expect(afterRefactoring(text, quote)).toBe('web {\n  path = "/jails/${name}";\n}\n');
  });

  it("are taken away where a word is left", () => {
    expect(afterRefactoring('web {\n  path = "/jai$0ls/web";\n}\n', unquote)).toBe("web {\n  path = /jails/web;\n}\n");
  });

  it.each(['"a $0b"', '"a,$0b"', '"$0"', '"a#$0b"', '"a;$0b"', '"//$0b"', '"$0\\n"'])("stay around %s", (value) => {
    expect(refactoringTitles(`web {\n  path = ${value};\n}\n`)).not.toContain(unquote);
  });

  it("are not put where a name stands", () => {
    expect(refactoringTitles("web {\n  pa$0th = /jails/web;\n}\n")).not.toContain(quote);
  });
});

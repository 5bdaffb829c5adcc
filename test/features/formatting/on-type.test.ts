import { describe, expect, it } from "vitest";
import { afterTyping } from "../../support/formatting.ts";

describe("a }", () => {
  it("is put below the beginning of its block", () => {
    expect(afterTyping("web {\n  vnet;\n  }$0\n")).toBe("web {\n  vnet;\n}\n");
    expect(afterTyping("web {\n\tdb {\n\t\tvnet;\n\t\t}$0\n}\n")).toBe("web {\n\tdb {\n\t\tvnet;\n\t}\n}\n");
    expect(afterTyping("web\n{\n  vnet;\n  }$0")).toBe("web\n{\n  vnet;\n}");
  });

  it.each([
    ["after something else on its line", "web {\n  vnet;\n      persist; }$0\n"],
    ["in a string", 'web {\n  path = "a\n   }$0 b";\n}\n'],
    ["in a comment", "web {\n  # a\n    # }$0\n}\n"],
    ["of a variable", 'web {\n    path = "${name}$0";\n}\n'],
    ["that closes nothing", "}$0\n"],
  ])("%s stays", (_, text) => expect(afterTyping(text)).toBe(text.replace("$0", "")));
});

describe("a ;", () => {
  it("indents its line, and changes nothing else", () => {
    expect(afterTyping("web {\n  vnet;\n  ip4;\npath   =/web ;$0\n persist;\n}\n")).toBe(
      "web {\n  vnet;\n  ip4;\n  path   =/web ;\n persist;\n}\n",
    );
  });

  it("indents before the block is closed", () => {
    expect(afterTyping("web {\nvnet;$0")).toBe("web {\n    vnet;");
    expect(afterTyping("web {\nvnet;$0", { editor: { insertSpaces: false } })).toBe("web {\n\tvnet;");
  });

  it.each([
    ["in a string", 'web {\n exec.start = "a;$0 b";\n}\n'],
    ["in an open string", 'web {\n exec.start = "a;$0\n}\n'],
    ["in a comment", "web {\n# a;$0\n}\n"],
    ["at the end of a list", "web {\n  ip4.addr = 10.0.0.1,\n             10.0.0.2;$0\n}\n"],
  ])("%s indents nothing", (_, text) => expect(afterTyping(text)).toBe(text.replace("$0", "")));
});

describe("a line end", () => {
  it("indents the line before it and the new one", () => {
    expect(afterTyping("web {\n\tvnet;\npersist;\n$0\n}\n")).toBe("web {\n\tvnet;\n\tpersist;\n\t\n}\n");
    expect(afterTyping("web {\n$0")).toBe("web {\n    ");
    expect(afterTyping("web {\n  vnet;\n}\n  $0\n")).toBe("web {\n  vnet;\n}\n\n");
    expect(afterTyping("web {\r\n  vnet;\r\n$0\r\n}\r\n")).toBe("web {\r\n  vnet;\r\n  \r\n}\r\n");
  });

  it("leaves what stands after the cursor where it belongs", () => {
    expect(afterTyping("web {\n  vnet;\n$0persist;\n}\n")).toBe("web {\n  vnet;\n  persist;\n}\n");
    expect(afterTyping("web {\n  vnet;\n  $0}\n")).toBe("web {\n  vnet;\n}\n");
  });

  it.each([
    ["in a string", 'web {\n  exec.start = "a\n$0b";\n}\n'],
    ["in an open string", 'web {\n  exec.start = "a\n$0'],
    ["in a comment", "web {\n  /* a\n$0 */\n}\n"],
    ["in a statement", "web {\n  ip4.addr = 10.0.0.1,\n$0\n}\n"],
  ])("%s indents nothing", (_, text) => expect(afterTyping(text)).toBe(text.replace("$0", "")));
});

it("a block above that is not closed does not indent what stands below", () => {
  expect(afterTyping("a {\n  vnet;\n\nb {\n  vnet;\n  }$0\n")).toBe("a {\n  vnet;\n\nb {\n  vnet;\n}\n");
});

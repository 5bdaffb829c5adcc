import { describe, expect, it } from "vitest";
import { afterRefactoring, refactoringTitles } from "../../support/refactoring.ts";

const toGlobals = "Move `persist` to the globals";
const moves = (text: string): string[] => refactoringTitles(text).filter((title) => title.startsWith("Move"));

describe("moving what all jails share", () => {
  it("writes it once behind the globals", () => {
    const text = "exec.clean;\n\nweb {\n  path = /j/web;\n  pers$0ist;\n}\n\ndb {\n  persist;\n\n  path = /j/db;\n}\n";
    expect(moves(text)).toEqual([toGlobals, "Move `persist` into a new `* { }`"]);
    expect(afterRefactoring(text, toGlobals)).toBe(
      "exec.clean;\npersist;\n\nweb {\n  path = /j/web;\n}\n\ndb {\n  path = /j/db;\n}\n",
    );
  });

  it("writes it above the first block where there are no globals", () => {
    const text = "# the host\n\n# web\nweb { per$0sist; vnet; }\ndb { vnet; persist; }\n";
    expect(afterRefactoring(text, toGlobals)).toBe("# the host\n\npersist;\n\n# web\nweb { vnet; }\ndb { vnet; }\n");
  });

  it("takes lists whole, and their further lines along", () => {
    const text =
      'a {\n\texec.start = "x",\n\t\t"y";\n\tvnet;\n\texec.start += "z\n\tz";\n}\nb {\n\texec.start = "x", "y";\n\texec.start $0+= "z\n\tz";\n\tvnet;\n}\n';
    expect(afterRefactoring(text, "Move `exec.start` to the globals")).toBe(
      'exec.start = "x", "y";\nexec.start += "z\n\tz";\n\na {\n\tvnet;\n}\nb {\n\tvnet;\n}\n',
    );
    expect(afterRefactoring(text.replace("$0", "").replace("x", "$0x"), "Move `exec.start` to the globals")).toContain(
      'exec.start = "x",\n\t"y";\nexec.start += "z\n\tz";\n\na {',
    );
  });

  it("compares what statements say, and not how", () => {
    const text = "a { path = $0'/j/x'; }\nb { path /j/x; }\n";
    expect(afterRefactoring(text, "Move `path` to the globals")).toBe("path = '/j/x';\n\na { }\nb { }\n");
  });

  it("keeps what reads the jail's own name and variables", () => {
    const text = 'a { $id = 1; path = "/j/$0$name/$id"; }\nb { $id = 2; path = "/j/${name}/$id"; }\n';
    expect(afterRefactoring(text, "Move `path` to the globals")).toBe(
      'path = "/j/$name/$id";\n\na { $id = 1; }\nb { $id = 2; }\n',
    );
  });

  it("takes the comments of all copies along, each once", () => {
    const text =
      "exec.clean;\na {\n  # stays up\n  persist$0; # always\n  vnet;\n}\nb {\n  # stays up\n  # for ever\n  persist; # always\n}\nc {\n  persist; // too\n}\n";
    expect(afterRefactoring(text, toGlobals)).toBe(
      "exec.clean;\n# stays up\n# stays up\n# for ever\n// too\npersist; # always\na {\n  vnet;\n}\nb {\n}\nc {\n}\n",
    );
  });

  it("is refused where a comment within a statement would be lost", () => {
    const text = "a { x = $01; }\nb { x = /* why */ 1; }\n";
    expect(afterRefactoring(text, "Move `x` to the globals")).toBe("A comment within `x` would be lost.");
  });

  it("goes over included files and writes into the one that includes them", () => {
    const text =
      '//- /etc/jail.conf.d/a.conf\na {\n  per$0sist;\n}\n//- /etc/jail.conf.d/b.conf\nb {\n  persist;\n}\n//- /etc/jail.conf\n.include "jail.conf.d/*.conf";\n';
    expect(afterRefactoring(text, toGlobals)).toBe(
      '//- /etc/jail.conf.d/a.conf\na {\n}\n//- /etc/jail.conf.d/b.conf\nb {\n}\n//- /etc/jail.conf\npersist;\n\n.include "jail.conf.d/*.conf";\n',
    );
  });

  it("is about all that is selected, or all of a block at its name", () => {
    const block = (name: string): string => `${name} {\n  vnet;\n  path = /j/${name};\n  persist;\n}\n`;
    const title = "Move 2 parameters that the jails share to the globals";
    const after = `vnet;\npersist;\n\na {\n  path = /j/a;\n}\nb {\n  path = /j/b;\n}\n`;
    expect(afterRefactoring(block("a").replace("a {", "$0a {") + block("b"), title)).toBe(after);
    const selected = block("a").replace("vnet", "[[vnet").replace("persist;", "persist;]]");
    expect(afterRefactoring(selected + block("b"), title)).toBe(after);
  });

  it("keeps line ends of Windows", () => {
    expect(afterRefactoring("a {\r\n\tper$0sist;\r\n}\r\nb {\r\n\tpersist;\r\n}\r\n", toGlobals)).toBe(
      "persist;\r\n\r\na {\r\n}\r\nb {\r\n}\r\n",
    );
  });

  it("takes variables, too", () => {
    const text = "a { $lan = $0em0; interface = $lan; }\nb { $lan = em0; interface = $lan; }\n";
    expect(afterRefactoring(text, "Move `$lan` to the globals")).toBe(
      "$lan = em0;\n\na { interface = $lan; }\nb { interface = $lan; }\n",
    );
  });
});

describe("moving into a wildcard", () => {
  it("writes at the end of one that is there", () => {
    const text = "* {\n  exec.clean;\n}\na {\n  per$0sist;\n}\nb {\n  persist;\n}\n";
    expect(moves(text)).toEqual([toGlobals, "Move `persist` into `* { }`"]);
    expect(afterRefactoring(text, "Move `persist` into `* { }`")).toBe(
      "* {\n  exec.clean;\n  persist;\n}\na {\n}\nb {\n}\n",
    );
  });

  it("makes one above the blocks", () => {
    const text = "exec.clean;\n\na {\n    per$0sist;\n}\nb {\n    persist;\n}\n";
    expect(afterRefactoring(text, "Move `persist` into a new `* { }`")).toBe(
      "exec.clean;\n\n* {\n    persist;\n}\n\na {\n}\nb {\n}\n",
    );
  });

  it("is for the jails that it stands for", () => {
    const text = '"*.web" { }\na.web { per$0sist; }\nb.web { persist; }\ndb { }\n';
    expect(moves(text)).toEqual(["Move `persist` into `*.web { }`"]);
    expect(afterRefactoring(text, "Move `persist` into `*.web { }`")).toBe(
      '"*.web" { persist; }\na.web { }\nb.web { }\ndb { }\n',
    );
  });
});

describe("nothing is moved up", () => {
  it.each([
    ["that one jail lacks", "a { per$0sist; }\nb { vnet; }"],
    ["that one jail says otherwise", "a { x = $01; }\nb { x = 2; }"],
    ["that stands outside of the blocks as well", "x = 0;\na { x = $01; }\nb { x = 1; }"],
    ["of the only jail", "a { per$0sist; }"],
    ["of a wildcard", "* { per$0sist; }\na { }\nb { }"],
    ["between statements", "a { persist; }\n$0\nb { persist; }"],
  ])("%s", (_, text) => {
    expect(moves(`${text}\n`).filter((title) => !title.includes("into the block"))).toEqual([]);
  });
});

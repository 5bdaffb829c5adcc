import { describe, expect, it } from "vitest";
import { afterRefactoring, refactoringTitles } from "../../support/refactoring.ts";

const pushes = (text: string): string[] => refactoringTitles(text).filter((title) => title.startsWith("Move"));
const both = "Move `x` into the blocks of 2 jails";

describe("pushing a global down", () => {
  it("writes it into each block, behind its variables, and takes it away", () => {
    const text = "exec.clean;\nx = $01;\n\na {\n  $id = 1;\n  path = /j;\n}\nb {\n\tvnet;\n}\n";
    expect(pushes(text)).toEqual([both]);
    expect(afterRefactoring(text, both)).toBe(
      "exec.clean;\n\na {\n  $id = 1;\n  x = 1;\n  path = /j;\n}\nb {\n\tx = 1;\n\tvnet;\n}\n",
    );
  });

  it("leaves no blanks behind where the last of a line go", () => {
    const text = "exec.clean; [[x = 1; y = 2;]]\na { vnet; }\n";
    expect(afterRefactoring(text, "Move 2 parameters into the block of a")).toBe(
      "exec.clean;\na { x = 1; y = 2; vnet; }\n",
    );
  });

  it("leaves blocks alone that set it themselves", () => {
    const text = "x = $01;\na { x = 2; }\nb { vnet; }\n";
    expect(afterRefactoring(text, "Move `x` into the block of b")).toBe("a { x = 2; }\nb { x = 1; vnet; }\n");
  });

  it("comes before what a block adds to it", () => {
    const text = "x = $01;\nx += 2;\na {\n  x += 3;\n}\nb {\n}\n";
    expect(afterRefactoring(text, both)).toBe("a {\n  x = 1;\n  x += 2;\n  x += 3;\n}\nb {\n  x = 1;\n  x += 2;\n}\n");
  });

  it("comes before what a block adds to a variable, also where the jail fails for another reason", () => {
    const text = "$v = $01;\na {\n  $id = 1;\n  $v += 2;\n  x = $v;\n  y = $nowhere;\n}\n";
    expect(afterRefactoring(text, "Move `$v` into the block of a")).toBe(
      "a {\n  $id = 1;\n  $v = 1;\n  $v += 2;\n  x = $v;\n  y = $nowhere;\n}\n",
    );
  });

  it("takes comments along, and shuts them where they stand within a line", () => {
    const text = "exec.clean;\n\n# why\nx = $01; # what\n\na {\n  vnet;\n}\nb { vnet; }\n";
    expect(afterRefactoring(text, both)).toBe(
      "exec.clean;\n\na {\n  # why\n  x = 1; # what\n  vnet;\n}\nb { /* why */ x = 1; /* what */ vnet; }\n",
    );
  });

  it("writes into empty blocks, nested ones, and those of included files", () => {
    const text =
      '//- /etc/jail.conf\nx = $01;\na { }\nb {}\np {\n    c {\n        vnet;\n    }\n}\n.include "d.conf";\n//- /etc/d.conf\nd {\n}\n';
    expect(afterRefactoring(text, "Move `x` into the blocks of 5 jails")).toBe(
      '//- /etc/jail.conf\na { x = 1; }\nb { x = 1; }\np {\n    x = 1;\n    c {\n        x = 1;\n        vnet;\n    }\n}\n.include "d.conf";\n//- /etc/d.conf\nd {\n  x = 1;\n}\n',
    );
  });

  it("writes once into each block where several roots include the file", () => {
    const roots = (block: string): string =>
      `//- /etc/jail.conf\n.include "all.inc";\na {${block} }\n//- /etc/b.jail.conf\n.include "all.inc";\nb {${block} }\n`;
    expect(afterRefactoring(`//- /etc/all.inc\nvnet;\nx = $01;\n${roots("")}`, both)).toBe(
      `//- /etc/all.inc\nvnet;\n${roots(" x = 1;")}`,
    );
  });

  it("is for the jails of a wildcard as well", () => {
    const text = '"*.web" {\n  x = $01;\n  vnet;\n}\na.web { }\ndb { }\n';
    expect(afterRefactoring(text, "Move `x` into the block of a.web")).toBe(
      '"*.web" {\n  vnet;\n}\na.web { x = 1; }\ndb { }\n',
    );
  });

  it("writes a variable where it is read", () => {
    const text = "$lan = $0em0;\na { interface = $lan; }\nb { vnet; }\n";
    expect(afterRefactoring(text, "Move `$lan` into the block of a")).toBe(
      "a { $lan = em0; interface = $lan; }\nb { vnet; }\n",
    );
  });

  it("is refused where it would stand beside addresses, which it is not for", () => {
    const text = "ip6 = $0disable;\nweb { ip6.addr = 2001:db8::5; }\n";
    expect(afterRefactoring(text, "Move `ip6` into the block of web")).toBe(
      "In the block of web it would stand beside its addresses, and have no effect there.",
    );
    expect(
      afterRefactoring("ip6 = $0new;\nweb { ip6.addr = 2001:db8::5; }\n", "Move `ip6` into the block of web"),
    ).toBe("web { ip6 = new; ip6.addr = 2001:db8::5; }\n");
    expect(
      afterRefactoring("ip6 = $0disable;\nweb { ip4.addr = 192.0.2.5; }\n", "Move `ip6` into the block of web"),
    ).toBe("web { ip6 = disable; ip4.addr = 192.0.2.5; }\n");
  });

  it("is refused where a wildcard sets it again before the block", () => {
    const text = "x = $01;\n* { x += 2; }\na { }\n";
    expect(afterRefactoring(text, "Move `x` into the block of a")).toBe(
      "Another wildcard sets it as well, before the block of a.",
    );
  });

  it("is refused where it is set again further down", () => {
    const text = "x = $01;\na { }\nx = 2;\nb { }\n";
    expect(afterRefactoring(text, both)).toBe("`x` is set several times outside of the blocks.");
  });

  it("is refused where the block comes first", () => {
    expect(afterRefactoring("a { x = 1; }\nx = $01;\n", "Move `x` into the block of a")).toBe(
      "The block of a sets it as well, and jail(8) reads that first.",
    );
  });

  it("is refused where a block has a mistake, of which it might become a part", () => {
    const text = "x = $01;\na {\n  y$z = 2; = {{ domain }};\n}\n";
    expect(afterRefactoring(text, pushes(text)[0])).toMatch(/^Nothing can be written into the block of a/);
  });

  it("is not offered for a variable that a jail reads and has lost to one of its own", () => {
    const text = '$0$node = 1;\npath = "/j/$node";\na { $de = 2; }\nb { }\n';
    expect(pushes(text)).toEqual([]);
    expect(pushes(text.replace("$de", "$other"))).toEqual(["Move `$node` into the blocks of 2 jails"]);
  });

  it("is refused where jails may have it that cannot be seen", () => {
    const text = 'x = $01;\n.include "missing.conf";\na { }\n';
    expect(afterRefactoring(text, "Move `x` into the block of a")).toBe(
      "A file that is included could not be read: its jails would no longer have this.",
    );
  });

  it("is refused where another root reads the block as well", () => {
    const text =
      '//- /etc/jail.conf\nx = $01;\n.include "a.conf";\n//- /etc/a.conf\na { }\n//- /etc/other.jail.conf\n.include "a.conf";\n';
    expect(afterRefactoring(text, "Move `x` into the block of a")).toBe("jail(8) would read a differently.");
  });
});

describe("nothing is pushed down", () => {
  it.each([
    ["that all blocks set themselves", "x = $01;\na { x = 2; }"],
    ["without jails", "x = $01;"],
    ["that is in a block", "a { x = $01; }\nb { }"],
    ["a variable that nobody reads", "$x = $01;\na { }"],
    ["an include", '.include "$0x.conf";\na { }'],
  ])("%s", (_, text) => {
    expect(pushes(`${text}\n`)).toEqual([]);
  });
});

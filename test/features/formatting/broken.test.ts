import { describe, expect, it } from "vitest";
import { formatted, formattedWithin } from "../../support/formatting.ts";

const lines = (...all: string[]): string => `${all.join("\n")}\n`;

describe("what is broken stays as it is, and the rest is formatted", () => {
  it.each([
    ["a statement without its semicolon", "path   =  /web"],
    ["two values without a comma", "path =   a   b;"],
    ["a value that is missing", "path  =  ;"],
    ["a character that no token may hold", "path  =   é;"],
  ])("%s", (_, broken) => {
    const text = lines(
      "db {",
      "vnet  ;",
      "  }",
      "web {",
      ` ${broken}`,
      "  persist ;",
      "}",
      "mail{",
      "  vnet;",
      "  persist;",
      "}",
    );
    expect(formatted(text)).toBe(
      lines("db {", "  vnet;", "}", "web {", ` ${broken}`, "  persist;", "}", "mail {", "  vnet;", "  persist;", "}"),
    );
  });

  it("a block without its brace", () => {
    const text = lines(
      "db {",
      "  vnet;",
      "persist  ;",
      "}",
      "web {",
      "    path  = /web;",
      "",
      "mail {",
      "vnet;",
      "  persist;",
      "}",
    );
    const after = formatted(text);
    expect(after).toContain("db {\n  vnet;\n  persist;\n}\n");
    expect(after).toContain("web {\n    path  = /web;\n");
  });

  it("an open string", () => {
    const text = lines("vnet  ;", "web {", '  path  = "/web;', "}");
    expect(formatted(text)).toBe(text.replace("vnet  ;", "vnet;"));
  });

  it("CRLF where jail(8) of the release takes it for a mistake", () => {
    const text = "web  {\r\nvnet ;\r\n}\r\n";
    expect(formatted(text, { release: "12.4" })).toBe(text);
    // Comments may hold one, and nothing else.
    const commented = "web { # a\r\n} # b\r\n";
    expect(formatted(commented, { release: "12.4", format: { braces: "own-line" } })).toBe(commented);
    expect(formatted(commented, { format: { braces: "own-line" } })).not.toBe(commented);
  });

  it("a CR alone, which ends a line for an editor only", () => {
    expect(formatted("vnet ;  \r  persist ;\n")).toBe("vnet;  \r  persist;\n");
  });
});

it.each([
  "{",
  "}",
  "}}}}",
  "{{{{",
  "a{b{c{",
  ";",
  "=",
  "+=",
  ",",
  '"',
  "'",
  "/*",
  "${",
  "\\",
  "\0",
  "\ufeff a = 1 ;",
  "a\r",
  "\r",
])("%j is no reason to fail", (text) => {
  expect(formatted(text).replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
});

describe("a selection", () => {
  const text = lines(
    "web{",
    "vnet ;",
    "path =",
    "/web ;",
    "persist;",
    "}",
    "db{",
    "vnet ;",
    "}",
    "a {}",
    "b {}",
    "c {}",
  );
  const path = "    path =\n        /web;";

  it("has the statements formatted that it touches", () => {
    expect(formattedWithin(text, "/web")).toBe(text.replace("path =\n/web ;", path));
  });

  it("ends before the line at whose beginning it ends", () => {
    expect(formattedWithin(text, "h =\n")).toBe(text.replace("path =\n/web ;", path));
    expect(formattedWithin(text, "}\ndb{\n")).toBe(text.replace("db{", "db {"));
  });

  it("of a block is its head", () => {
    expect(formattedWithin(text, "web{")).toBe(text.replace("web{", "web {"));
  });

  it("without anything to change has no edits", () => {
    expect(formattedWithin(text, "a {}\nb {}")).toBe(text);
  });
});

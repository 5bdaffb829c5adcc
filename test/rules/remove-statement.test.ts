import { expect, test } from "vitest";
import { applyFixes } from "../support/fixture.ts";

const stop = (second: string): string => `web {
  path = /j; persist; vnet; vnet.interface = epair1b;
  exec.prestart = "ifconfig epair1 create up";
  exec.poststop = "ifconfig epair1a destroy";
${second}}
`;

test("a statement that is taken away goes with its line", () => {
  const text = stop('  exec.poststop += "ifconfig epair1b destroy";\n');
  expect(applyFixes(text, "epair-destroy-name")).toBe(stop(""));
});

test("a comment beside it stays", () => {
  const text = stop('  exec.poststop += "ifconfig epair1b destroy"; # to be sure\n');
  expect(applyFixes(text, "epair-destroy-name")).toBe(stop("  # to be sure\n"));
});

test.each([
  ["a comment right behind it stays", "  name = x;# to be sure\n", "  # to be sure\n"],
  ["the blanks in front of it go with it", "  persist; \t \tname = x;\n", "  persist;\n"],
  ["the blanks behind it go with it", "  name = x; \t \tpersist;\n", "  persist;\n"],
  ["the last line of a file is empty then", "  persist; }\n  name = x;", "  persist; }\n"],
])("%s", (_, before, after) => {
  const text = (rest: string): string => `web { path = /j; host.hostname = web;\n${rest}`;
  expect(applyFixes(text(before), "name-or-jid-immutable")).toBe(text(after));
});

test("a comment up to the end of a line ends with it, as the lines of the file do", () => {
  for (const end of ["\n", "\r\n"]) {
    const text = (part: string): string => `web { path = /j; host.hostname = web;${end}  ${part}persist; }${end}`;
    expect(applyFixes(text(`name = # again${end}    x;`), "name-or-jid-immutable")).toBe(text(`# again${end}`));
  }
});

test("a comment inside of it stays as well", () => {
  const text = stop('  exec.poststop += /* again */ "ifconfig epair1b destroy"; # to be sure\n');
  expect(applyFixes(text, "epair-destroy-name")).toBe(stop("  /* again */ # to be sure\n"));
});

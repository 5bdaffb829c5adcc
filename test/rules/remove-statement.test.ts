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

test("a comment inside of it stays as well", () => {
  const text = stop('  exec.poststop += /* again */ "ifconfig epair1b destroy"; # to be sure\n');
  expect(applyFixes(text, "epair-destroy-name")).toBe(stop("  /* again */ # to be sure\n"));
});

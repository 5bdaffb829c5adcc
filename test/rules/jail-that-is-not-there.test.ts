import { describe, expect, test } from "vitest";
import { analyze, applyFixes, check } from "../support/fixture.ts";

const moved = (statements: string, rule = "phase-not-created"): string =>
  applyFixes(`web { path = /j; persist; ${statements} }`, rule, 0);

describe("a command that names the jail before it is there", () => {
  test("is moved with its line", () => {
    expect(moved('exec.prestart = "jexec web ls";')).toBe(
      'web { path = /j; persist; exec.created += "jexec web ls"; }',
    );
  });

  test("is moved alone out of a string that does something else as well", () => {
    expect(moved('exec.prestart = "touch /x; jexec web ls";')).toBe(
      'web { path = /j; persist; exec.prestart = "touch /x"; exec.created += "jexec web ls"; }',
    );
  });

  test("stays where its statement has other values, or where they come from a variable", () => {
    for (const statements of [
      'exec.prestart = "jexec web ls", "true";',
      '$all = "jexec web ls", "true"; exec.prestart = $all;',
    ]) {
      const text = `web { path = /j; persist; ${statements} }`;
      const found = analyze(text).findings.filter(({ rule }) => rule === "phase-not-created");
      expect(found.map((finding) => finding.fixes())).toEqual([[]]);
    }
  });
});

describe("an epair that is destroyed by its own name", () => {
  const only = ["epair-destroy-name"];

  test("gets the name of a half, though the start destroys a half of it as well", () => {
    const jail = (name: string): string => `
      web {
        path = /j; persist;
        exec.prestart = "ifconfig epair7 create; ifconfig epair7a destroy; ifconfig epair7 create";
        exec.poststop = "ifconfig ${name} destroy";
      }
    `;
    const [finding] = analyze(jail("epair7")).findings.filter(({ rule }) => only.includes(rule));
    expect(finding.fixes().map(({ title }) => title)).toEqual(["Change `epair7` to `epair7a`"]);
    check(jail("epair7a"), { only });
  });

  test("is not destroyed again where another command of the stop does it", () => {
    const [finding] = analyze(`
      web {
        path = /j; persist;
        exec.prestart = "ifconfig epair7 create";
        exec.poststop = "ifconfig epair7 destroy";
        exec.poststop += "ifconfig epair7a destroy";
      }
    `).findings.filter(({ rule }) => only.includes(rule));
    expect(finding.fixes().map(({ title }) => title)).toEqual(["Remove this command"]);
  });
});

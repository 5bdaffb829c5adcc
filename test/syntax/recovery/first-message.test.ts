import { describe, expect, test } from "vitest";
import { analyze } from "../../support/fixture.ts";
import { syntaxRules } from "./slip.ts";

describe("what jail(8) says first stands with the finding that it is about", () => {
  test.each([
    ["a {\n persist\n}", "/etc/jail.conf line 3: }: syntax error"],
    ["a { path = /x; ", "/etc/jail.conf: unexpected EOF"],
    ["a {\n x = “1”;\n}", "/etc/jail.conf line 2: \udce2: syntax error"],
    ["a { x = 1 }\nb { y = 2 }", "/etc/jail.conf line 1: }: syntax error"],
  ])("%j", (text, message) => {
    const { findings } = analyze(text);
    const said = findings.filter((finding) => finding.jailSays && syntaxRules.includes(finding.rule));
    expect(said.map((finding) => finding.jailSays)).toEqual([message]);
  });
});

import { describe, expect, it } from "vitest";
import { writtenRange } from "../../server/src/config/index.ts";
import type { CommandPhase } from "../../server/src/lifecycle/index.ts";
import { moveToPhase } from "../../server/src/rules/edits/move-to-phase.ts";
import { analyze, applyFix, type FixtureOptions, showFixture } from "../support/fixture.ts";

/** The file after the command at `$0` was moved to a phase, or "refused". `jail` is where the mistake was seen. */
function move(text: string, phase: CommandPhase, jail = "web", options: FixtureOptions = {}): string {
  const { fixture, workspace } = analyze(text, options);
  const { configuration } = workspace.analyzeRoot(fixture.path);
  const found = configuration.jails.find(({ name }) => name === jail)!;
  const { path, offset } = fixture.cursor!;
  for (const parameter of found.parameters()) {
    for (const [index, { written }] of parameter.elements.entries()) {
      const range = writtenRange(written);
      if (range.path !== path || offset < range.start || offset > range.end) continue;
      const edits = moveToPhase({ jail: found, configuration }, parameter.spelling, index, phase);
      if (edits === undefined) return "refused";
      return showFixture(applyFix(fixture, { title: "move", safe: true, preferred: true, edits }));
    }
  }
  throw new Error("the cursor is at no value");
}

/** A jail of these statements, each on a line of its own. */
const web = (...statements: string[]): string =>
  ["web {", ...statements.map((statement) => `  ${statement}`), "}", ""].join("\n");

describe("a statement moves to another phase", () => {
  it("and stays where it is when the other list has nothing in the block", () => {
    const text = web('exec.poststop = "ifconfig a$0 -vnet web";');
    expect(move(text, "exec.prestop")).toBe(web('exec.prestop += "ifconfig a -vnet web";'));
    expect(move(web('exec.poststop "a$0";'), "exec.prestop")).toBe(web('exec.prestop += "a";'));
    expect(move('web { persist; exec.poststop += "a$0"; }', "exec.prestop")).toBe(
      'web { persist; exec.prestop += "a"; }',
    );
  });

  it("and the next of its list starts that list", () => {
    expect(move(web('exec.poststop = "a$0";', 'exec.poststop += "b";'), "exec.prestop")).toBe(
      web('exec.prestop += "a";', 'exec.poststop = "b";'),
    );
    expect(move(web('exec.poststop = "a";', 'exec.poststop += "b$0";'), "exec.prestop")).toBe(
      web('exec.poststop = "a";', 'exec.prestop += "b";'),
    );
  });

  it("after the last one of the other list, in its style and with its own comment", () => {
    expect(
      move(
        web(
          'exec.poststop  = "a";',
          "exec.poststop += 'b$0'; # back to the host",
          'exec.poststop += "c";',
          'exec.prestop  = "x", "y"; # two',
          "persist; exec.clean;",
        ),
        "exec.prestop",
      ),
    ).toBe(
      web(
        'exec.poststop  = "a";',
        'exec.poststop += "c";',
        'exec.prestop  = "x", "y"; # two',
        "exec.prestop  += 'b'; # back to the host",
        "persist; exec.clean;",
      ),
    );
  });

  it("without moving a line that is in the right place", () => {
    expect(move(web('exec.prestop = "x";', 'exec.poststop = "a$0";', 'exec.poststop += "b";'), "exec.prestop")).toBe(
      web('exec.prestop = "x";', 'exec.prestop += "a";', 'exec.poststop = "b";'),
    );
  });

  it("within a line that holds several", () => {
    expect(
      move('web { exec.prestop = "x"; persist; exec.poststop = "a$0"; exec.poststop += "b"; }', "exec.prestop"),
    ).toBe('web { exec.prestop = "x"; exec.prestop += "a"; persist; exec.poststop = "b"; }');
  });

  it("also in the last line of a file, and with the line ends of the file", () => {
    expect(move('exec.prestart = "a$0";\nexec.created = "b";\nweb { persist; }', "exec.created")).toBe(
      'exec.created = "b";\nexec.created += "a";\nweb { persist; }',
    );
    expect(move('web {\r\n  exec.poststop = "a$0";\r\n  persist;\r\n  exec.prestop = "b";\r\n}', "exec.prestop")).toBe(
      'web {\r\n  persist;\r\n  exec.prestop = "b";\r\n  exec.prestop += "a";\r\n}',
    );
  });
});

describe("a statement does not move", () => {
  it("when it holds other values as well", () => {
    expect(move(web('exec.poststop = "a$0", "b";'), "exec.prestop")).toBe("refused");
  });

  it("when values that it replaced would come back", () => {
    const global = 'exec.poststop = "g";\n';
    expect(move(global + web('exec.poststop = "a$0";'), "exec.prestop")).toBe("refused");
    expect(move(global + web('exec.poststop = "a$0";', 'exec.poststop += "b";'), "exec.prestop")).toBe(
      global + web('exec.prestop += "a";', 'exec.poststop = "b";'),
    );
    expect(move(global + web('exec.poststop += "a$0";'), "exec.prestop")).toBe(global + web('exec.prestop += "a";'));
  });

  it("when it comes from a list variable", () => {
    const text = web('$down = "a", "b";', "exec.poststop = $0$down;");
    expect(move(text, "exec.prestop")).toBe("refused");
  });
});

describe("a statement that several jails share", () => {
  const db = (statement = "persist;"): string => `db { ${statement} }\n`;

  it("moves for all of them", () => {
    expect(move(`exec.poststop += "a$0";\n${web("persist;")}${db()}`, "exec.prestop")).toBe(
      `exec.prestop += "a";\n${web("persist;")}${db()}`,
    );
    expect(move(`* {\n  exec.poststop = "a$0";\n}\n${web('exec.prestop += "x";')}${db()}`, "exec.prestop")).toBe(
      `* {\n  exec.prestop += "a";\n}\n${web('exec.prestop += "x";')}${db()}`,
    );
  });

  it("stays when one of them would lose it", () => {
    const text = `exec.poststop += "a$0";\n${web("persist;")}`;
    expect(move(text + db('exec.prestop = "x";'), "exec.prestop")).toBe("refused");
    expect(move(text + db('exec.prestop += "x";'), "exec.prestop")).not.toBe("refused");
  });

  it("stays when one that had thrown it away would get it", () => {
    const text = `exec.poststop += "a$0";\n${web("persist;")}`;
    expect(move(text + db('exec.poststop = "x";'), "exec.prestop")).toBe("refused");
  });

  it("stays when a later wildcard replaces the list", () => {
    expect(move(`${web('exec.poststop = "a$0";')}* { exec.prestop = "x"; }\n`, "exec.prestop")).toBe("refused");
  });
});

import { describe, expect, test } from "vitest";
import { parseCommandLine } from "../../server/src/shell/command-line.ts";

/** The words of each command as programs get them; `?` for what only the shell knows. */
function commandsOf(script: string): string[] {
  return parseCommandLine(script).commands.map(({ words }) => words.map(({ text }) => text ?? "?").join(" "));
}

describe("names that a variable carries", () => {
  test("are followed through the script, with what is cut off and put after", () => {
    expect(
      commandsOf('br=bridge0; ep=epair5a; ifconfig "$br" addm $ep; ifconfig ${ep%a}b up; echo ${ep#epair}'),
    ).toEqual(["", "", "ifconfig bridge0 addm epair5a", "ifconfig epair5b up", "echo 5a"]);
    expect(commandsOf("a=tap; b=${a}3; ifconfig $b create")).toEqual(["", "", "ifconfig tap3 create"]);
  });

  test("what `ifconfig epair create` prints is a name of which the number is not known", () => {
    const script = "ep=$(ifconfig epair create) && ifconfig ${ep} up name e0a_web && ifconfig ${ep%a}b up name e0b_web";
    expect(commandsOf(script)).toEqual([
      "ifconfig epair create",
      "",
      "ifconfig epair#a up name e0a_web",
      "ifconfig epair#b up name e0b_web",
    ]);
    const two = "a=$(ifconfig epair create); b=`ifconfig tap create`; ifconfig $a up; ifconfig $b up";
    expect(commandsOf(two).slice(-2)).toEqual(["ifconfig epair#a up", "ifconfig tap## up"]);
  });

  test.each([
    ["a loop", "ep=epair1; for ep in epair2 epair3; do true; done; ifconfig $ep up"],
    ["a branch", "ep=epair1; if test -e /x; then ep=epair2; fi; ifconfig $ep up"],
    ["what runs after a failure", "ep=epair1; test -e /x || ep=epair2; ifconfig $ep up"],
    ["a question", "ep=epair1; test -e /x && ep=epair2; ifconfig $ep up"],
    ["what must not succeed", "ep=epair1; ! true && ep=epair2; ifconfig $ep up"],
    ["a subshell", "(ep=epair1); ifconfig $ep up"],
    ["a pipeline", "echo epair2 | ep=epair1; ifconfig $ep up"],
    ["a function", "f() { ep=epair2; }; ep=epair1; f; ifconfig $ep up"],
    ["read", "ep=epair1; read ep; ifconfig $ep up"],
    ["eval", "ep=epair1; eval ep=epair2; ifconfig $ep up"],
    ["a file", "ep=epair1; . /etc/names; ifconfig $ep up"],
    ["a default", "ep=epair1; : ${ep:=epair2}; ifconfig $ep up"],
    ["another program", "ep=$(cat /tmp/name); ifconfig $ep up"],
    ["a name for one command only", "ep=epair1 true; ifconfig $ep up"],
    ["blanks without quotes", "ep='epair1 epair2'; ifconfig $ep up"],
    ["nothing without quotes", "ep=; ifconfig $ep up"],
    ["a pattern", "ep=epair1; ifconfig ${ep%%[ab]} up"],
    ["the environment", "ifconfig $ep up"],
  ])("are not known after %s", (_, script) => {
    expect(commandsOf(script).at(-1)).toBe("ifconfig ? up");
  });

  test("one assignment that is not known makes the name unknown from there on", () => {
    expect(commandsOf("ep=epair1; ifconfig $ep up; ep=$(date); ifconfig $ep up").slice(1)).toEqual([
      "ifconfig epair1 up",
      "date",
      "",
      "ifconfig ? up",
    ]);
  });
});

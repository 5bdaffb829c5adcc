import { describe, expect, it } from "vitest";
import { flatCommands } from "../../server/src/shell/index.ts";

/** Each command as it is written in the string, with what its end means. */
const flat = (value: string): string[] =>
  flatCommands(value).map(({ start, end, runs, guarded }) => {
    return `${value.slice(start, end)}${runs === "always" ? "" : ` (${runs})`}${guarded ? " guarded" : ""}`;
  });

describe("the commands of a string, those of `sh -c` in their place", () => {
  it.each([
    ["/bin/sh /etc/rc", ["/bin/sh /etc/rc"]],
    ["/bin/sh -c 'ifconfig em1 -vnet web'", ["ifconfig em1 -vnet web"]],
    ['sh -ec "a b; c d"', ["a b guarded", "c d"]],
    ["jexec web sh -c 'a; b'", ["a guarded", "b"]],
    ["sh -c ls", ["ls"]],
    ["sh -c 'sh -c \"a; b\"' || true", ["a guarded", "b guarded", "true (after-failure)"]],
    // What is spelled with escapes has no places of its own.
    ['sh -c "echo \\"hi\\""', ['sh -c "echo \\"hi\\""']],
    ["sh -c 'if true'", ["sh -c 'if true'"]],
    ["echo sh -c 'a; b'", ["echo sh -c 'a; b'"]],
  ])("%s", (value, expected) => {
    expect(flat(value)).toEqual(expected);
  });

  it("lets a command inside be no surer than the one around it, nor than it is itself", () => {
    const inner = "if test -d /x; then a; fi";
    expect(flat(`/bin/sh -c '${inner}'`)).toEqual(["test -d /x guarded", "a (maybe)"]);
    expect(flat(`cd /tmp && /bin/sh -c '${inner}'`)).toEqual([
      "cd /tmp",
      "test -d /x (after-success) guarded",
      "a (maybe)",
    ]);
    expect(flat(`test -d /y || /bin/sh -c 'a && b'`)).toEqual(["test -d /y guarded", "a (maybe)", "b (maybe)"]);
    expect(flat("cd /tmp && /bin/sh -c 'a || b'")).toEqual([
      "cd /tmp",
      "a (after-success) guarded",
      "b (after-failure)",
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { verdictOf } from "../../server/src/lifecycle/index.ts";
import { failuresAmong, outcomesOf, type Values } from "./jail-view.ts";
import { factsOfLife } from "./state.ts";

/** Commands of the programs of the network, about interfaces that the jail's other commands make, move, and bridge. */
const commands = [
  ...["ifconfig epair1 create", "ifconfig epair2 create up", "ifconfig epair1a destroy", "ifconfig epair1b destroy"],
  ...["ifconfig epair1a name up1", "ifconfig epair1b name jail0", "ifconfig tap3 create name x"],
  ...["ifconfig epair1b vnet web", "ifconfig em2 vnet web", "ifconfig epair1b -vnet web", "ifconfig em2 -vnet web"],
  ...["ifconfig bridge0 addm epair1a", "ifconfig bridge1 addm epair1a", "ifconfig bridge0 deletem epair1a"],
  ...["ifconfig bridge0 destroy", "ifconfig bridge9 create", "ifconfig bridge9 addm epair1b"],
  ...["ifconfig epair1a 10.0.0.1/24", "ifconfig epair1b inet 10.0.0.2/24", "ifconfig epair1b inet 10.0.0.2 -alias"],
  ...["ifconfig epair1b inet6 fd00::2/64", "ifconfig lo0 127.0.0.1 up", "ifconfig epair1b down", "ifconfig lo0 down"],
  ...["ifconfig epair1b inet 10.0.0.256/24", "ifconfig epair1a ether 01:02:03:04:05:06", "ifconfig epair1b mtu 1"],
  ...["ifconfig epair1b inet fd00::1/64", "ifconfig epair1 up", "ifconfig epair9b up", "ifconfig em9 up"],
  ...["jib addm web em0", "jib addm web em0 em1", "jib destroy web", "jib addm a-b em0"],
  ...["jng bridge web em0", "jng shutdown web", "ifconfig e1b_web up", "ifconfig e0b_web vnet web"],
  ...["jexec web ifconfig epair1b up", "jexec web ifconfig em9 up", "ifconfig -j web epair1b 10.0.0.9/24"],
];

const phases = ["prestart", "created", "start", "poststart", "prestop", "stop", "poststop"];

const jail: Values = {
  path: ["/j/web"],
  persist: [],
  vnet: [],
  "vnet.interface": ["epair1b", "e0b_web"],
  "exec.prestart": ["ifconfig epair1 create", "ifconfig bridge0 addm epair1a", "jib addm web em0"],
  "exec.start": ["ifconfig epair1b 10.0.0.2/24", "route add default 10.0.0.1"],
  "exec.poststart": ["ifconfig epair1a up"],
  "exec.prestop": ["ifconfig epair1b -vnet web"],
  "exec.poststop": ["ifconfig bridge0 deletem epair1a", "ifconfig epair1a destroy", "jib destroy web"],
};

const wrapped = [
  (command: string) => `if test -e /x; then ${command}; fi`,
  (command: string) => `test -e /x && ${command}`,
  (command: string) => `test -e /x || ${command}`,
  (command: string) => `for i in $x; do ${command}; done`,
  (command: string) => `cd /tmp && /bin/sh -c "if test -e /x; then ${command}; fi"`,
];

/** In front of the phase's own commands, or after them. */
const places = [
  (own: readonly string[], more: string): string[] => [more, ...own],
  (own: readonly string[], more: string): string[] => [...own, more],
];

const isLess = (line: string, of: string): boolean =>
  line === of || (/ interface /.test(line) && of.startsWith(`${line} `));

const known = (facts: readonly string[]): string[] => facts.filter((line) => !line.endsWith("(unknown)"));

/** Everything that is known to fail, whichever outcome tells it. */
function failing(parameters: Values): string[] {
  const outcomes = outcomesOf(parameters);
  const others = outcomes.filter((outcome) => outcome.type !== "command-fails" && verdictOf(outcome) !== undefined);
  return [...failuresAmong(outcomes, parameters), ...others.map(({ type }) => type)];
}

describe("a command of the network that runs perhaps", () => {
  const before = failing(jail);
  const without = factsOfLife(jail);

  it("is tried in a jail in which nothing fails", () => expect(before).toEqual([]));

  it.each(commands)("%s: leaves no fact and no failure that was not there without it", (command) => {
    // `expect` takes longer than to look at a list.
    const wrong: unknown[] = [];
    for (const phase of phases) {
      const name = `exec.${phase}`;
      for (const wrap of wrapped) {
        for (const place of places) {
          const after = { ...jail, [name]: place(jail[name] ?? [], wrap(command)) };
          const label = `${name}: ${after[name].join(", ")}`;
          const failed = failing(after);
          if (failed.length > 0) wrong.push([label, failed]);
          const facts = factsOfLife(after);
          for (const when of ["after start", "after stop"] as const) {
            const less = known(without[when]);
            const more = known(facts[when]).filter((line) => !less.some((other) => isLess(line, other)));
            if (more.length > 0) wrong.push([label, when, more]);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { failures } from "./jail-view.ts";
import { facts, factsAbout } from "./state.ts";

/** Before the jail is made, each program that is told to look at it fails. */
const early = (command: string): string[] => failures({ persist: [], "exec.prestart": [command] });

describe("a program that looks at a jail which is not there yet", () => {
  it.each([
    "pkill -j web cron",
    "pkill -jweb cron",
    "pkill -xj web cron",
    "pkill -HUP -j web cron",
    "pkill -SIGUSR1 -j web cron",
    "pkill -9 -j web cron",
    "pkill -TERM -j web cron",
    "pkill -STOP -j web cron",
    "pkill -u root -j web cron",
    "pkill -uroot -j web cron",
    "pkill -t j -j web cron",
    "/usr/bin/pkill -j web cron",
    "pgrep -j web cron",
    "jls -j web name",
    "killall -j web cron",
    "killall -s HUP -j web cron",
    "ps -J web",
    "ps -axJweb",
    "ps -o pid -J web",
    "sockstat -4j web",
    "sockstat -p 80 -j web",
    "netstat -rn -j web",
    "netstat -f inet -j web",
    "freebsd-version -j web",
    "cpuset -l 0-3 -j web",
  ])("fails: %s", (command) => {
    expect(early(command)).toHaveLength(1);
    expect(early(command)[0]).toMatch(/ web$/);
  });

  it.each([
    ["names no jail", "pkill cron"],
    ["is about processors that are called like it", "cpuset -l web /bin/date"],
    ["may name any jail", "pkill -j $jail cron"],
    ["may name any option", "pkill $flags -j web cron"],
    ["has the letter in what another option is told", "pkill -ujweb cron"],
    ["has the letter in what another option is told, apart", "pkill -u -jweb cron"],
    ["has the letter among those of another program", "ps -j web"],
    ["names it behind its operands", "pkill cron -j web"],
    ["ends its options before", "pkill -- -j web"],
    ["asks whether it is there", "jls -j web name || true"],
    ["asks it for another command", "pgrep -j web cron && logger up"],
  ])("does not where it %s", (_, command) => {
    expect(early(command)).toEqual([]);
  });

  it("does not once the jail is there", () => {
    expect(failures({ persist: [], "exec.poststart": ["pkill -j web cron", "ps -J web"] })).toEqual([]);
  });
});

describe("pkg", () => {
  it("fails in a jail that is not there yet", () => {
    expect(early("pkg -j web install x")).toHaveLength(1);
    expect(early("pkg -jweb install x")).toHaveLength(1);
    expect(early("pkg install x")).toEqual([]);
  });

  it("runs scripts of packages, after which nothing is sure that they reach", () => {
    const left = (...pkg: string[]): string[] =>
      factsAbout("interface", {
        persist: [],
        vnet: [],
        "vnet.interface": ["epair1b"],
        "exec.prestart": ["ifconfig epair1 create"],
        "exec.poststart": pkg,
      }).filter((line) => line.includes("epair"));
    const sure = ["host epair1a down", "jail epair1b down"];
    expect(left()).toEqual(sure);
    expect(left("pkg install x")).toEqual(["host epair1a (unknown)", "jail epair1b (unknown)"]);
    expect(left("pkg -j web install x")).toEqual(["host epair1a down", "jail epair1b (unknown)"]);
    expect(left("pkg -j other install x")).toEqual(sure);
    expect(left("pkg -j $jail install x")).toEqual(["host epair1a (unknown)", "jail epair1b (unknown)"]);
    expect(left("jexec web pkg -j inner install x")).toEqual(["host epair1a down", "jail epair1b (unknown)"]);
  });
});

describe("a lock that a command of the jail has made", () => {
  const tried = (test: string, made = "touch /run/l"): string[] => failures({ "exec.prestart": [made, test] });

  it.each([
    ["test ! -e /run/l", "touch /run/l"],
    ["test ! -f /run/l", "touch /run/l"],
    ["[ ! -e /run/l ]", "touch /run/l"],
    ["/bin/[ ! -e /run/l ]", "touch /run/l"],
    ["test ! -d /run/l", "mkdir /run/l"],
    ["test ! -e /run/l", "mkdir /run/l"],
  ])("fails the start: %s after %s", (test, made) => {
    expect(tried(test, made)).toHaveLength(1);
  });

  it.each([
    ["test ! -d /run/l", "touch /run/l"],
    ["test ! -f /run/l", "mkdir /run/l"],
    ["test -e /run/l", "touch /run/l"],
    ["test ! -e /run/other", "touch /run/l"],
    ["test ! -s /run/l", "touch /run/l"],
    ["test ! -e /run/l -o -e /x", "touch /run/l"],
    ["[ ! -e /run/l", "touch /run/l"],
    ["test ! -e /run/l || true", "touch /run/l"],
    ["test ! -e /run/l", "true"],
  ])("does not: %s after %s", (test, made) => {
    expect(tried(test, made)).toEqual([]);
  });
});

it("a command that nobody waits for goes on for as long as it likes", () => {
  expect(facts({ "exec.prestart": ["daemon -f x", "sleep 5 $more &"] }).join("\n")).toContain("sleep 5 … (unknown)");
});

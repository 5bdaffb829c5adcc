import { describe, expect, it } from "vitest";
import { backgroundHooks } from "../../server/src/rules/commands-and-order/background-hook.ts";
import { observed, spelled, type Values } from "../lifecycle/jail-view.ts";

const start = (value: string): Values => ({ path: ["/jails/web"], persist: [], "exec.start": [value] });

describe("commands in the background (M55)", () => {
  const background = (value: string) =>
    observed(backgroundHooks, start(value)).map(
      ({ command, program }) => `${program}: ${spelled(start(value), command)}`,
    );

  it("are those whose & jail(8) takes", () => {
    expect(background("/usr/local/bin/app -x &")).toEqual(["app: /usr/local/bin/app -x &"]);
    expect(background("app&")).toEqual(["app: app&"]);
  });

  it("and those of a shell, where one command writes to a file", () => {
    expect(background("/usr/local/bin/app >> /var/log/app 2>&1 &")).toEqual([
      "app: /usr/local/bin/app >> /var/log/app 2>&1 &",
    ]);
    expect(background("LANG=C app >log & ")).toEqual(["app: LANG=C app >log & "]);
  });

  it.each(["(app > log) &", "daemon app > log &", "app > log & echo $!", "app 2>&1 | logger &"])(
    "not %j either",
    (value) => {
      expect(background(value)).toEqual([]);
    },
  );

  it.each(["a & b", "a && b", "(a; b) &", "daemon -f app &", "/usr/sbin/daemon app&", "a & ", "&"])(
    "not %j",
    (value) => {
      expect(background(value)).toEqual([]);
    },
  );
});

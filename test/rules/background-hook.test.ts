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

  it.each(["a & b", "a && b", "(a; b) &", "daemon -f app &", "/usr/sbin/daemon app&", "a & ", "&"])(
    "not %j",
    (value) => {
      expect(background(value)).toEqual([]);
    },
  );
});

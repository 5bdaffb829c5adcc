import { describe, expect, test } from "vitest";
import { Network } from "../../server/src/lifecycle/host/network.ts";
import { CommandPlace } from "../../server/src/lifecycle/machine/command-place.ts";
import { commandsOfStep } from "../../server/src/lifecycle/steps/commands-of-step.ts";
import { type CommandStep, jailPlan } from "../../server/src/lifecycle/steps/steps.ts";
import { defaultRelease } from "../../server/src/parameters/index.ts";
import { jailOf } from "./jail-view.ts";

const by = { parameter: "exec.prestart", valueIndex: 0, start: 0, end: 1 };

describe("what is known of a name in a network stack", () => {
  test("it is there, gone, unmentioned or unknown", () => {
    const { host } = new Network();
    expect(host.find("epair5a").is).toBe("unmentioned");
    const network = new Network();
    const item = network.add(network.host, "epair5a");
    expect(network.host.find("epair5a")).toEqual({ is: "there", item });
    network.rename(network.host, item, "uplink", by);
    expect(network.host.find("epair5a")).toEqual({ is: "gone", gone: { why: "renamed", item, by } });
    network.host.forget();
    expect(network.host.find("epair5a").is).toBe("unknown");
    expect(network.host.find("uplink").is).toBe("there");
  });

  test("only a stack that is closed surely lacks what is not in it", () => {
    const network = new Network();
    expect(network.host.surelyLacks("bridge1")).toBe(false);
    network.createJail();
    expect(network.jail!.surelyLacks("bridge1")).toBe(true);
    expect(network.jail!.surelyLacks("lo0")).toBe(false);
    network.jail!.holdsUnknownNames = true;
    expect(network.jail!.surelyLacks("bridge1")).toBe(false);
  });

  test("what is lent comes back when the jail is removed, under the name that it has by then", () => {
    const network = new Network();
    network.createJail();
    const item = network.add(network.host, "epair5b");
    network.lend(item, by);
    expect(network.host.find("epair5b")).toMatchObject({ is: "gone", gone: { why: "moved" } });
    network.rename(network.jail!, item, "jail0", by);
    network.removeJail();
    expect(network.host.find("jail0")).toEqual({ is: "there", item });
    expect(network.host.find("epair5b")).toMatchObject({ is: "gone", gone: { why: "renamed" } });
  });
});

describe("the place of a command", () => {
  const step = (value: string): CommandStep => {
    const steps = jailPlan(jailOf("web", { "exec.prestart": [value] }), defaultRelease, "start");
    return steps.find((one): one is CommandStep => one.kind === "command")!;
  };

  test("is the part of the value that spells it, and stays what it is when something runs within", () => {
    const value = "ifconfig epair5 create";
    const outer = step(value);
    const place = new CommandPlace(outer, commandsOfStep(outer)[0]);
    const { start, end } = place.span(place.command.words[1]);
    expect(value.slice(start, end)).toBe("epair5");
    expect(place.where).toBe("host");
    expect(place.runningIn("jail").where).toBe("jail");
    expect(place.where).toBe("host");
  });

  test("within a word of another one that word stands for each of its own, however deep", () => {
    const value = "sh -c nested";
    const outer = step(value);
    const [command] = commandsOfStep(outer);
    const place = new CommandPlace(outer, command);
    const [, , script] = command.words;
    const [inner] = commandsOfStep(step("ifconfig lo1 create"));
    const within = CommandPlace.within(place, inner, script);
    const deeper = CommandPlace.within(within, inner, inner.words[0]);
    for (const one of [within, deeper]) {
      const { start, end } = one.commandSpan();
      expect(value.slice(start, end)).toBe("nested");
    }
    expect(CommandPlace.within(place, inner).container).toBeUndefined();
  });
});

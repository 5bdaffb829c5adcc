import { describe, expect, test } from "vitest";
import { unclaimedFailures } from "../../server/src/analysis/root/unclaimed.ts";
import { type Outcome, verdictOf } from "../../server/src/lifecycle/index.ts";
import { outcomesOf, type Values } from "../lifecycle/jail-view.ts";

/** The one thing that goes wrong in a jail with these parameters; each call gives another object, which is not another place. */
function seen(parameters: Values): Outcome {
  const outcomes = outcomesOf({ path: ["/jails/web"], persist: [], ...parameters });
  expect(outcomes).toHaveLength(1);
  return outcomes[0];
}

const failing = (): Outcome => seen({ "exec.start": ["export A=1"] });
/** The address goes to an interface that is called otherwise by then, and is taken from it in vain when the jail stops. */
function ofAddress(): Outcome[] {
  const renamed = ["ifconfig tap1 create", "ifconfig tap1 name a0"];
  const outcomes = outcomesOf({ path: ["/jails/web"], "exec.prestart": renamed, "ip4.addr": ["tap1|127.0.0.2"] });
  return outcomes.filter(({ command }) => command.parameter === "ip4.addr");
}

describe("of what fails, no rule has told", () => {
  test("what none is about", () => {
    const one = failing();
    expect(unclaimedFailures([one], [])).toEqual([one]);
    expect(unclaimedFailures([one], [seen({ "exec.stop": ["export A=1"] })])).toEqual([one]);
  });

  test("what is neither told itself nor by something else about the same command", () => {
    const one = failing();
    expect(unclaimedFailures([one], [one])).toEqual([]);
    expect(unclaimedFailures([one], [failing()])).toEqual([]);
    expect(unclaimedFailures([one, failing()], [])).toEqual([one]);
  });

  test("what stands where something is told, or seen, that need not fail", () => {
    const one = failing();
    const need = seen({ "exec.start": ["cd /x"] });
    expect(unclaimedFailures([need, one], [])).toEqual([one]);
    expect(unclaimedFailures([one], [need])).toEqual([one]);
  });

  test("what undoes the start, where only its stop is told; the other way round one is enough", () => {
    const [start, stop] = ofAddress();
    expect([start, stop].map((outcome) => verdictOf(outcome)?.operation)).toEqual(["start", "stop"]);
    expect(unclaimedFailures([start], [stop])).toEqual([start]);
    expect(unclaimedFailures([stop], [start])).toEqual([]);
  });
});

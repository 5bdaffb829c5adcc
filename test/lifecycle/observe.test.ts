import { describe, expect, it } from "vitest";
import { observations } from "../../server/src/analysis/root/observations.ts";
import { foundBy, modelJail, type Observation } from "../../server/src/lifecycle/index.ts";
import { defaultRelease } from "../../server/src/parameters/index.ts";
import { jailOf, observed, type Values } from "./jail-view.ts";

const web: Values = {
  path: ["/j/web"],
  persist: [],
  vnet: [],
  "vnet.interface": ["epair5b"],
  "exec.prestart": ["ifconfig epair5 create; sh -c 'logger up'"],
  "exec.start": ["/bin/sh /etc/rc"],
  "exec.prestop": ["ifconfig epair5b -vnet web"],
  "exec.poststop": ["ifconfig epair5a destroy"],
};

/** All that is told of a run, one line each. */
const everything: Observation<string> = {
  begin({ on, machine }, found) {
    on("step", ({ phase }) => found.push(`step ${phase}`));
    on("command", ({ command }) => {
      found.push(`command ${command.words.map(({ text }) => text).join(" ")} in ${machine.step.phase}`);
    });
    on("made-once", ({ name }) => found.push(`makes ${name}`));
    on("lent", ({ item }) => found.push(`lends ${item.name}, jail is there: ${machine.jailExists}`));
    on("rc", ({ where }) => found.push(`rc in the ${where}`));
    on("started", () => found.push("started"));
    on("removal", () => found.push("removal"));
    on("stopped", () => found.push(`stopped, jail is there: ${machine.jailExists}`));
  },
};

describe("what is told of a run", () => {
  it("comes in the order in which it happens: a step before its commands, a command before what it does", () => {
    const lines = observed(everything, web).filter((line) => !line.includes("mount") && !line.includes("-vnet"));
    expect(lines).toEqual([
      "step exec.prestart",
      "command ifconfig epair5 create in exec.prestart",
      "makes epair5a",
      "command sh -c logger up in exec.prestart",
      "command logger up in exec.prestart",
      "step vnet.interface",
      "command /sbin/ifconfig epair5b vnet web in vnet.interface",
      "lends epair5b, jail is there: true",
      "step exec.start",
      "command /bin/sh /etc/rc in exec.start",
      "rc in the jail",
      "started",
      "step exec.prestop",
      "removal",
      "step exec.poststop",
      "command ifconfig epair5a destroy in exec.poststop",
      "stopped, jail is there: false",
    ]);
  });

  it("begins anew for each jail, and is found by the observation that has noted it", () => {
    const steps: Observation<number> = {
      begin({ on }, found) {
        let count = 0;
        on("step", () => found.push(++count));
      },
    };
    const model = modelJail(jailOf("web", web), defaultRelease, [steps, everything]);
    const again = modelJail(jailOf("db", web), defaultRelease, [steps]);
    expect(foundBy(steps, model)).toEqual([1, 2, 3, 4, 5]);
    expect(foundBy(steps, again)).toEqual([1, 2, 3, 4, 5]);
    expect(foundBy(everything, model)).not.toEqual([]);
    expect(foundBy(everything, again)).toEqual([]);
  });

  it("changes nothing of what the model knows", () => {
    const alone = modelJail(jailOf("web", web), defaultRelease);
    const { outcomes, footprint } = modelJail(jailOf("web", web), defaultRelease, [everything, ...observations]);
    expect({ outcomes, footprint }).toEqual({ outcomes: alone.outcomes, footprint: alone.footprint });
  });
});

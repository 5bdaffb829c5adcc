import fc from "fast-check";
import { test } from "vitest";
import { modelJail } from "../../server/src/lifecycle/index.ts";
import { defaultRelease } from "../../server/src/parameters/index.ts";
import { jailOf, type Values } from "../lifecycle/jail-view.ts";
import { demand } from "../support/demand.ts";
import { runs } from "./runs.ts";

const word = fc.constantFrom(
  ..."ifconfig route epair1 epair1a epair1b bridge1 lo0 create destroy addm deletem delete add up down name vnet -vnet web inet inet6 10.0.0.1/24 fe80::1 ::1 netmask alias -alias default -gateway -j jexec sh -c -inet6 /etc/rc env ( ) ; && || | $x '".split(
    " ",
  ),
);
const command = fc.array(word, { maxLength: 9 }).map((words) => words.join(" "));
const list = fc.array(command, { maxLength: 5 });

test("no commands make the model throw, and every range is in its value", () => {
  fc.assert(
    fc.property(fc.array(list, { minLength: 7, maxLength: 7 }), fc.boolean(), (lists, isVnet) => {
      const [prestart, created, start, poststart, prestop, stop, poststop] = lists;
      const parameters: Values = {
        ...(isVnet ? { vnet: [] } : {}),
        "exec.prestart": prestart,
        "exec.created": created,
        "exec.start": start,
        "exec.poststart": poststart,
        "exec.prestop": prestop,
        "exec.stop": stop,
        "exec.poststop": poststop,
      };
      const { outcomes } = modelJail(jailOf("web", parameters), defaultRelease);
      for (const outcome of outcomes) {
        const { parameter, valueIndex, start: from, end } = outcome.command;
        const { length } = parameters[parameter][valueIndex];
        demand(from < end && end <= length, "outside of the value", parameter, from, end, length);
      }
    }),
    runs(1000),
  );
});

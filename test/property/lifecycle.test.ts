import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { observations } from "../../server/src/analysis/root/observations.ts";
import {
  canFail,
  type Fact,
  failedStarts,
  foundBy,
  type JailView,
  jailPlan,
  modelJail,
  simulate,
} from "../../server/src/lifecycle/index.ts";
import { parseRelease } from "../../server/src/parameters/index.ts";
import { notRepeatable } from "../../server/src/rules/start-and-stop/non-idempotent-hook.observer.ts";
import { jailOf, type Values } from "../lifecycle/jail-view.ts";
import { demand } from "../support/demand.ts";
import { analyze } from "../support/fixture.ts";
import { fileOf, hostCommand, jailValues } from "./jails.ts";
import { leastOf, runs, seed } from "./texts.ts";

console.log(`seed ${seed}`);

const release = fc.constantFrom("12.0", "12.2", "13.0", "14.0", "15.0", "current").map((name) => parseRelease(name)!);

describe("plans", { timeout: 3_600_000 }, () => {
  it("never throw, and what they say stands in the values", () => {
    let traps = 0;
    fc.assert(
      fc.property(
        jailValues,
        release,
        fc.constantFrom("start", "stop", "restart"),
        (parameters, version, operation) => {
          const jail = jailOf("web", parameters);
          const { outcomes, observed, footprint } = modelJail(jail, version, observations);
          const seen = [outcomes, ...observed.values()].flat();
          for (const one of seen) for (const span of spansIn(one)) demandInside(jail, span);
          for (const { span } of footprint) demandInside(jail, span);
          const failures = failedStarts(jail, jailPlan(jail, version, "start"), version);
          for (const { step } of failures) demand(canFail(step), "a failure of what cannot fail", step.phase);
          const [trap] = foundBy(notRepeatable, { observed });
          if (trap) traps++;
          // What the rule says is what the start after the last failure shows.
          if (trap) expect(failures.at(-1)?.nextFailure, JSON.stringify(trap)).toBeDefined();

          const simulated = simulate([jail], operation as "start", version);
          expect(simulated.steps.map(({ number }) => number)).toEqual(simulated.steps.map((_, index) => index + 1));
          for (const { number, step } of simulated.steps) {
            if (!canFail(step)) continue;
            const failed = simulate([jail], operation as "start", version, { failAt: number });
            expect(failed.steps.slice(0, number - 1).map(({ step: { phase } }) => phase)).toEqual(
              simulated.steps.slice(0, number - 1).map(({ step: { phase } }) => phase),
            );
            expect(failed.exit).toBe(1);
          }
        },
      ),
      runs(400),
    );
    expect(traps, "starts that cannot be repeated among them").toBeGreaterThan(leastOf(10));
  });

  it("leave nothing behind when start and stop of a file without findings have run", () => {
    const release = parseRelease("current")!;
    let clean = 0;
    fc.assert(
      fc.property(tidyJail, (parameters) => {
        const { findings, analysis } = analyze(fileOf(parameters));
        if (findings.some(({ severity }) => severity !== "hint")) return;
        clean++;
        const [{ configuration }] = analysis.roots;
        const { remains } = simulate(configuration.jails, "stop", release);
        const left = remains.flatMap(({ facts }) => facts).filter(isLeak);
        expect(left.map(({ resource, name }) => `${resource} ${name}`)).toEqual([]);
      }),
      runs(1000),
    );
    expect(clean, "files without findings among them").toBeGreaterThan(leastOf(200));
  });
});

/** Files, modules and settings stay by design; the rest has to be gone, or not to be known. */
function isLeak({ known, foreign, where, resource, name }: Fact): boolean {
  // jib makes the bridge for all jails, and leaves it.
  if (name === "em0bridge" || (resource === "bridge-member" && name === "em0")) return false;
  const temporary = ["jail", "interface", "address", "bridge-member", "mount", "route"];
  return known && !foreign && where === "host" && temporary.includes(resource);
}

/** What the start makes, and what takes it away again; one of the latter may be missing. */
interface Pair {
  readonly prestart?: readonly string[];
  readonly created?: readonly string[];
  readonly interfaces?: readonly string[];
  readonly prestop?: readonly string[];
  readonly poststop?: readonly string[];
}

const pairs: readonly Pair[] = [
  {
    prestart: ["ifconfig epair1 create up || true", "ifconfig bridge1 addm epair1a || true"],
    interfaces: ["epair1b"],
    prestop: ["ifconfig epair1b -vnet web"],
    poststop: ["ifconfig bridge1 deletem epair1a", "ifconfig epair1a destroy"],
  },
  {
    prestart: ["ifconfig epair2a destroy 2>/dev/null || true", "ifconfig epair2 create up"],
    created: ["ifconfig epair2b vnet web"],
    prestop: ["ifconfig epair2b -vnet web"],
    poststop: ["ifconfig epair2b destroy"],
  },
  { prestart: ["ifconfig tap7 create || true"], poststop: ["ifconfig tap7 destroy"] },
  { prestart: ["ifconfig em0 inet 10.0.0.9/32 alias || true"], poststop: ["ifconfig em0 inet 10.0.0.9 -alias"] },
  { prestart: ["mount_nullfs /srv /mnt/srv || true"], poststop: ["umount /mnt/srv"] },
  { prestart: ["route add -net 10.9.0.0/16 10.0.0.1 || true"], poststop: ["route delete -net 10.9.0.0/16"] },
  { prestart: ["jib addm web em0 || true"], interfaces: ["e0b_web"], poststop: ["jib destroy web"] },
  { prestart: ["jng bridge web em0 || true"], interfaces: ["ng0_web"], poststop: ["jng shutdown web"] },
  { created: ["zfs jail web tank/data"], prestop: ["zfs unjail web tank/data"] },
  { prestart: ["sysctl net.link.tap.up_on_open=1", "kldload -n if_tap"] },
];

const tidyJail: fc.Arbitrary<Values> = fc
  .tuple(
    fc.subarray([...pairs], { minLength: 1 }),
    fc.option(hostCommand, { freq: 4 }),
    fc.nat({ max: 12 }),
    fc.constantFrom("exec.poststop", "exec.release"),
  )
  .map(([chosen, other, missing, last]) => {
    const gather = (of: (pair: Pair) => readonly string[] | undefined) => chosen.flatMap((pair) => of(pair) ?? []);
    const poststop = gather((pair) => pair.poststop);
    const interfaces = gather((pair) => pair.interfaces);
    return {
      path: ["/j/web"],
      vnet: [],
      "exec.clean": [],
      "allow.mount": ["true"],
      "allow.mount.zfs": ["true"],
      enforce_statfs: ["1"],
      "exec.prestart": gather((pair) => pair.prestart),
      "exec.created": gather((pair) => pair.created),
      ...(interfaces.length > 0 ? { "vnet.interface": interfaces } : {}),
      "exec.start": ["/bin/sh /etc/rc"],
      "exec.stop": ["/bin/sh /etc/rc.shutdown jail"],
      "exec.poststart": other === null ? [] : [other],
      "exec.prestop": gather((pair) => pair.prestop),
      [last]: poststop.filter((_, index) => index !== missing),
    };
  });

interface Span {
  readonly parameter: string;
  readonly valueIndex: number;
  readonly start: number;
  readonly end: number;
}

/** All spans of an outcome, also those of outcomes in it. */
function spansIn(value: unknown): Span[] {
  if (Array.isArray(value)) return value.flatMap(spansIn);
  if (typeof value !== "object" || value === null) return [];
  if ("valueIndex" in value) return [value as Span];
  return Object.values(value).flatMap(spansIn);
}

function demandInside(jail: JailView, { parameter, valueIndex, start, end }: Span): void {
  // What is about the whole jail stands at the name of its block, which only a file has.
  if (parameter === "name" && jail.get("name") === undefined) return;
  // A bare name has no value in which something could stand.
  const values = jail.get(parameter)?.values;
  const text = values?.length === 0 ? "" : values?.[valueIndex];
  demand(typeof text === "string", "a value that is not there", parameter, valueIndex);
  demand(start >= 0 && start <= end && end <= text.length, "outside of the value", parameter, start, end, text);
}

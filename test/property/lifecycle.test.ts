import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  canFail,
  type Fact,
  failedStarts,
  type JailView,
  jailPlan,
  modelJail,
  play,
} from "../../server/src/lifecycle/index.ts";
import { parseRelease } from "../../server/src/parameters/index.ts";
import { jailOf, type Values } from "../lifecycle/jail-view.ts";
import { analyze } from "../support/fixture.ts";
import { runs, seed } from "./texts.ts";

console.log(`seed ${seed}`);

/** Few names, so that commands meet each other. */
const interfaceName = fc.constantFrom(
  "epair1",
  "epair1a",
  "epair1b",
  "epair2",
  "epair2a",
  "epair2b",
  "em0",
  "lan",
  "lo1",
);
const bridge = fc.constantFrom("bridge1", "bridge2", "lan");
const jailName = fc.constantFrom("web", "db", "web.inner");
const directory = fc.constantFrom("/j/web", "/j/web/mnt", "/j/db/mnt", "/srv");

const hostCommand: fc.Arbitrary<string> = fc.oneof(
  interfaceName.map((name) => `ifconfig ${name} create up`),
  interfaceName.map((name) => `ifconfig ${name} destroy`),
  fc.tuple(interfaceName, interfaceName).map(([name, other]) => `ifconfig ${name} name ${other}`),
  fc.tuple(bridge, interfaceName).map(([name, member]) => `/sbin/ifconfig ${name} addm ${member} up`),
  fc.tuple(bridge, interfaceName).map(([name, member]) => `/sbin/ifconfig ${name} deletem ${member}`),
  fc.tuple(interfaceName, jailName).map(([name, jail]) => `ifconfig ${name} vnet ${jail}`),
  fc.tuple(interfaceName, jailName).map(([name, jail]) => `ifconfig ${name} -vnet ${jail}`),
  interfaceName.map((name) => `ifconfig ${name} inet 10.0.0.2/24`),
  interfaceName.map((name) => `ifconfig ${name} inet 10.0.0.2 -alias`),
  interfaceName.map((name) => `ifconfig ${name} ether 02:00:00:00:00:01`),
  fc.constantFrom("route add -net 10.9.0.0/16 10.0.0.1", "route delete -net 10.9.0.0/16", "route add default 10.0.0.1"),
  jailName.map((name) => `jib addm ${name} em0`),
  jailName.map((name) => `jib destroy ${name}`),
  jailName.map((name) => `jng bridge ${name} em0`),
  jailName.map((name) => `jng shutdown ${name}`),
  directory.map((path) => `mount_nullfs /srv ${path}`),
  directory.map((path) => `umount ${path}`),
  directory.map((path) => `mkdir -p ${path}`),
  fc.tuple(jailName, fc.constantFrom("jail", "unjail")).map(([name, verb]) => `zfs ${verb} ${name} tank/data`),
  jailName.map((name) => `jexec ${name} ifconfig epair1b 10.0.0.3/24`),
  fc.constantFrom("sysctl net.link.tap.up_on_open=1", "kldload if_tap", "/usr/local/sbin/unknown", "true", "", "'"),
);

const joined = fc.constantFrom(" && ", " || ", "; ", " | ", " & ");
const command = fc.oneof(
  { arbitrary: hostCommand, weight: 6 },
  { arbitrary: hostCommand.map((text) => `${text} || true`), weight: 1 },
  { arbitrary: hostCommand.map((text) => `${text} &`), weight: 1 },
  { arbitrary: fc.tuple(hostCommand, joined, hostCommand).map((parts) => parts.join("")), weight: 1 },
  { arbitrary: hostCommand.map((text) => `if test -d /x; then ${text}; fi`), weight: 1 },
);
const list = fc.array(command, { maxLength: 4 });
const values: fc.Arbitrary<Values> = fc.record(
  {
    path: fc.constant(["/j/web"]),
    vnet: fc.constantFrom<string[]>([], ["new"], ["inherit"]),
    "vnet.interface": fc.array(interfaceName, { maxLength: 2 }),
    "ip4.addr": fc.array(fc.constantFrom("em0|10.0.0.5/24", "10.0.0.6", "lo1|127.0.0.2"), { maxLength: 2 }),
    mount: fc.array(fc.constantFrom("/srv /j/web/mnt nullfs rw 0 0", "tmpfs /j/web/tmp tmpfs rw", "/x /y"), {
      maxLength: 2,
    }),
    "mount.devfs": fc.constant([]),
    "exec.prepare": list,
    "exec.prestart": list,
    "exec.created": list,
    "exec.start": list,
    "exec.poststart": list,
    "exec.prestop": list,
    "exec.stop": list,
    "exec.poststop": list,
    "exec.release": list,
    "zfs.dataset": fc.constantFrom<string[]>([], ["tank/data"]),
  },
  { requiredKeys: ["path"] },
);
const release = fc.constantFrom("12.0", "12.2", "13.0", "14.0", "15.0", "current").map((name) => parseRelease(name)!);

describe("plans", () => {
  it("never throw, and what they say stands in the values", () => {
    let traps = 0;
    fc.assert(
      fc.property(values, release, fc.constantFrom("start", "stop", "restart"), (parameters, version, operation) => {
        const jail = jailOf("web", parameters);
        const { events, footprint } = modelJail(jail, version);
        for (const event of events) for (const span of spansIn(event)) expectInside(jail, span);
        for (const { span } of footprint) expectInside(jail, span);
        const failures = failedStarts(jail, jailPlan(jail, version, "start"), version);
        for (const { step } of failures) expect(canFail(step)).toBe(true);
        const trap = events.find(({ type }) => type === "start-not-repeatable");
        if (trap) traps++;
        // What the rule says is what the start after the last failure shows.
        if (trap) expect(failures.at(-1)?.nextFailure, JSON.stringify(trap)).toBeDefined();

        const played = play([jail], operation as "start", version);
        expect(played.steps.map(({ number }) => number)).toEqual(played.steps.map((_, index) => index + 1));
        for (const { number, step } of played.steps) {
          if (!canFail(step)) continue;
          const failed = play([jail], operation as "start", version, { failAt: number });
          expect(failed.steps.slice(0, number - 1).map(({ step: { phase } }) => phase)).toEqual(
            played.steps.slice(0, number - 1).map(({ step: { phase } }) => phase),
          );
          expect(failed.exit).toBe(1);
        }
      }),
      runs(400),
    );
    expect(traps, "starts that cannot be repeated among them").toBeGreaterThan(10);
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
        const { remains } = play(configuration.jails, "stop", release);
        const left = remains.flatMap(({ facts }) => facts).filter(isLeak);
        expect(left.map(({ resource, name }) => `${resource} ${name}`)).toEqual([]);
      }),
      runs(1000),
    );
    expect(clean, "files without findings among them").toBeGreaterThan(200);
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

const bareNames = new Set(["vnet", "mount.devfs", "exec.clean"]);

/** The jail as a file. */
function fileOf(parameters: Values): string {
  const statements = Object.entries(parameters).flatMap(([name, texts]) => {
    if (texts.length === 0) return bareNames.has(name) ? [`  ${name};`] : [];
    return texts.map((text) => `  ${name} += ${JSON.stringify(text)};`);
  });
  return `web {\n  persist;\n${statements.join("\n")}\n}\n`;
}

interface Span {
  readonly parameter: string;
  readonly valueIndex: number;
  readonly start: number;
  readonly end: number;
}

/** All spans of an event, also those of events in it. */
function spansIn(value: unknown): Span[] {
  if (Array.isArray(value)) return value.flatMap(spansIn);
  if (typeof value !== "object" || value === null) return [];
  if ("valueIndex" in value) return [value as Span];
  return Object.values(value).flatMap(spansIn);
}

function expectInside(jail: JailView, { parameter, valueIndex, start, end }: Span): void {
  // A bare name has no value in which something could stand.
  const values = jail.get(parameter)?.values;
  const text = values?.length === 0 ? "" : values?.[valueIndex];
  expect(text, parameter).toBeTypeOf("string");
  expect(start).toBeGreaterThanOrEqual(0);
  expect(start).toBeLessThanOrEqual(end);
  expect(end).toBeLessThanOrEqual(text?.length ?? 0);
}

import { describe, expect, it } from "vitest";
import { refactor, refactoringsAt } from "../../server/src/features/refactorings/index.ts";
import { featureContext } from "../../server/src/features/shared/context.ts";
import { jailPlan, type Step } from "../../server/src/lifecycle/index.ts";
import { defaultRelease } from "../../server/src/parameters/index.ts";
import { atLeast } from "../../server/src/rules/rule/finding.ts";
import { type Analyzed, analyze, applyFix } from "../support/fixture.ts";
import { boots, extras, headers, type JailPiece, networks } from "./host-pieces.ts";
import { mulberry32 } from "./random.ts";
import { runs, seed } from "./runs.ts";

/**
 * What is said of refactorings that change jails: held on hosts made of pieces that go together, some of which lack what the
 * stop is to take away.
 */

console.log(`seed ${seed}`);

/** Ways to make a pair that can be turned into each other. */
const pairs: readonly JailPiece[] = [
  {
    variables: [],
    lines: [
      "vnet;",
      "vnet.interface = e0b_NAME;",
      'exec.prestart = "jib addm NAME em0";',
      'exec.poststop = "jib destroy NAME";',
    ],
  },
  {
    variables: ["$n = N;"],
    lines: [
      "vnet;",
      "vnet.interface = epair${n}b;",
      'exec.prestart = "/sbin/ifconfig epair${n} create up";',
      'exec.prestart += "/sbin/ifconfig bridge0 addm epair${n}a";',
      'exec.prestop = "/sbin/ifconfig epair${n}b -vnet NAME";',
      'exec.poststop = "/sbin/ifconfig bridge0 deletem epair${n}a";',
      'exec.poststop += "/sbin/ifconfig epair${n}a destroy";',
    ],
  },
  {
    variables: ["$n = N;"],
    lines: [
      "vnet;",
      "vnet.interface = epair${n}b;",
      'exec.prestart = "/sbin/ifconfig epair${n} create up";',
      'exec.prestart += "/sbin/ifconfig em0bridge addm epair${n}a";',
      'exec.prestop = "/sbin/ifconfig epair${n}b -vnet NAME";',
      'exec.poststop = "/sbin/ifconfig epair${n}a destroy";',
    ],
  },
];

const names = ["web", "db", "mail", "web2", "a_b", "n-1"];

class JailHosts {
  private readonly random: () => number;

  private readonly networks: readonly JailPiece[];

  constructor(seed: number, ways: readonly JailPiece[] = networks) {
    this.random = mulberry32(seed);
    this.networks = ways;
  }

  next(): string {
    const header = [...this.pick(headers), ...this.pick(boots)].map((line) => `${line}\n`).join("");
    const count = 1 + this.below(3);
    return (
      header +
      names
        .slice(0, count)
        .map((name, index) => `\n${this.block(name, index + 1)}`)
        .join("")
    );
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)];
  }

  private block(name: string, number: number): string {
    const { variables, lines } = this.pick(this.networks);
    const own = [
      ...variables,
      ...lines.filter((line) => !/^exec\.(?:prestop|poststop)/.test(line) || this.random() < 0.5),
    ];
    for (let extra = this.below(3); extra > 0; extra--) own.push(this.pick(extras));
    const written = own.map((line) => `  ${line.replaceAll("NAME", name).replaceAll("N", String(number))}\n`);
    return `${name} {\n${written.join("")}}\n`;
  }

  private below(limit: number): number {
    return Math.floor(this.random() * limit);
  }
}

const jailsOf = ({ analysis }: Analyzed) => analysis.roots.flatMap(({ configuration }) => configuration.jails);

/** Rules with a warning or worse, by the jails that they are about. */
function worries({ findings }: Analyzed): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { severity, rule, jails } of findings) {
    if (!atLeast(severity, "warning")) continue;
    for (const jail of jails) found.set(jail, (found.get(jail) ?? new Set()).add(rule));
  }
  return found;
}

/** What comes of a refactoring at the name of a jail; undefined where it is not offered, or refused. */
function changed(before: Analyzed, name: string, id: string): { after: Analyzed; text: string } | undefined {
  const context = featureContext(before.workspace, before.fixture.path);
  const block = jailsOf(before).find((jail) => jail.name === name)?.section.block;
  if (!context || !block) return undefined;
  const selection = { start: block.nameStart, end: block.nameStart };
  const offer = refactoringsAt(context, selection).find((each) => each.id === id);
  const rewrite = offer && refactor(context, selection, offer);
  if (!rewrite || "refused" in rewrite) return undefined;
  const fixture = applyFix(before.fixture, { title: "", edits: rewrite.edits, safe: true, preferred: true });
  return { after: analyze(fixture), text: fixture.files.get(fixture.path) ?? "" };
}

/** All that a step says of itself. A command is asked, since it knows more than it says. */
function inWords(step: Step): string {
  if (step.kind !== "command") return JSON.stringify(step);
  const { phase, where, argv, background, span } = step;
  return JSON.stringify({ phase, where, argv, background, span });
}

describe("on any host", () => {
  it("a jail that is added leaves all others as they are, and brings no other worries than the one that it is like", {
    timeout: 600_000,
  }, () => {
    const hosts = new JailHosts(seed);
    let tried = 0;
    for (let number = 0; number < runs(300).numRuns; number++) {
      const before = analyze(hosts.next());
      const jail = hosts.pick(jailsOf(before));
      const made = changed(before, jail.name, "add-jail");
      if (made === undefined) continue;
      tried++;
      const then = jailsOf(made.after);
      const old = new Map(jailsOf(before).map((each) => [each.name, each.fingerprint()]));
      const added = then.filter((each) => !old.has(each.name));
      expect(added, made.text).toHaveLength(1);
      for (const each of then) if (old.has(each.name)) expect(each.fingerprint(), made.text).toBe(old.get(each.name));
      const known = worries(before);
      for (const [name, rules] of worries(made.after)) {
        const like = known.get(name === added[0].name ? jail.name : name) ?? new Set();
        expect(
          [...rules].filter((rule) => !like.has(rule)),
          `${name} in\n${made.text}`,
        ).toEqual([]);
      }
    }
    console.log(`tried ${tried} times`);
    expect(tried).toBeGreaterThan(0);
  });

  it("with the stop commands that are missing the start is the same, nothing is left, and nothing new is told", {
    timeout: 600_000,
  }, () => {
    const hosts = new JailHosts(seed + 1);
    let tried = 0;
    for (let number = 0; number < runs(600).numRuns; number++) {
      const before = analyze(hosts.next());
      const jail = hosts.pick(jailsOf(before));
      const made = changed(before, jail.name, "stop-commands");
      if (made === undefined) continue;
      tried++;
      const then = jailsOf(made.after);
      for (const [index, each] of jailsOf(before).entries()) {
        const start = (one: typeof each) => jailPlan(one, defaultRelease, "start").map(inWords);
        expect(start(then[index]), made.text).toEqual(start(each));
        if (each !== jail) expect(then[index].fingerprint(), made.text).toBe(each.fingerprint());
      }
      const left = made.after.findings.filter(
        ({ rule, jails }) => rule === "create-without-cleanup" && jails.includes(jail.name),
      );
      expect(
        left.map(({ message }) => message),
        made.text,
      ).toEqual([]);
      const known = worries(before);
      for (const [name, rules] of worries(made.after)) {
        expect(
          [...rules].filter((rule) => !known.get(name)?.has(rule)),
          `${name} in\n${made.text}`,
        ).toEqual([]);
      }
    }
    console.log(`tried ${tried} times`);
    expect(tried).toBeGreaterThan(0);
  });

  it("a pair that jib makes, or makes no longer, leaves other jails as they are and brings no worries", {
    timeout: 600_000,
  }, () => {
    const hosts = new JailHosts(seed + 2, pairs);
    let tried = 0;
    for (let number = 0; number < runs(300).numRuns; number++) {
      const before = analyze(hosts.next());
      const jail = hosts.pick(jailsOf(before));
      const made = changed(before, jail.name, "jib");
      if (made === undefined) continue;
      tried++;
      const then = jailsOf(made.after);
      for (const [index, each] of jailsOf(before).entries()) {
        expect(then[index].fingerprint() === each.fingerprint(), made.text).toBe(each !== jail);
      }
      const known = worries(before);
      for (const [name, rules] of worries(made.after)) {
        expect(
          [...rules].filter((rule) => !known.get(name)?.has(rule)),
          `${name} in\n${made.text}`,
        ).toEqual([]);
      }
    }
    console.log(`tried ${tried} times`);
    expect(tried).toBeGreaterThan(0);
  });
});

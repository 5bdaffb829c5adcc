import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { parameters, topics } from "../../server/src/parameters/index.ts";
import { rules } from "../../server/src/rules/registry.generated.ts";
import { jailconf } from "./support.ts";

describe("jailconf explain", () => {
  test("prints every section as plain text", async () => {
    const { status, out, err } = await jailconf(["explain", "devfs_ruleset"]);
    expect([status, err]).toEqual([0, ""]);
    expect(out).toMatch(/^devfs_ruleset · number\n\nWhich devices the jail sees in \/dev\. /);
    for (const heading of ["Values:  ", "Where:   ", "Needs:   ", "Trap:    "]) expect(out).toContain(`\n\n${heading}`);
    expect(out).toContain("  * 4: devfsrules_jail.");
    expect(out).toMatch(/\nExample:\n {4}mount\.devfs;\n {4}devfs_ruleset = 4;\n$/);
    expect(out).not.toMatch(/`|\*\*/);
    expect((await jailconf(["explain", "persist"])).out).toContain("persist; or '= true' is on");
  });

  test("says what a parameter is for once", async () => {
    const { out } = await jailconf(["explain", "exec.start"]);
    const [, first, second] = out.split("\n\n");
    expect(first).toMatch(/^Commands inside the new jail; usually/);
    expect(second).toMatch(/^Values: /);
  });

  test("wraps to the terminal, and not wider than a page", async () => {
    for (const [columns, width] of [
      [60, 60],
      [200, 88],
    ]) {
      const { out } = await jailconf(["explain", "vnet"], { columns });
      const prose = out.slice(0, out.indexOf("Example:")).split("\n");
      expect(Math.max(...prose.map((line) => line.length))).toBeLessThanOrEqual(width);
    }
  });

  test("sets headings off on a terminal only", async () => {
    const terminal = await jailconf(["explain", "vnet"], { isTerminal: true });
    expect(terminal.out).toContain("\x1b[1mNeeds:\x1b[22m   ");
    expect((await jailconf(["explain", "vnet"])).out).not.toContain("\x1b");
  });

  test("knows the releases", async () => {
    expect((await jailconf(["explain", "zfs.dataset", "--release", "13.2"])).out).toContain("Not in FreeBSD 13.2.");
    expect((await jailconf(["explain", "zfs.dataset"])).out).toContain("Since:   FreeBSD 15.0.");
    expect((await jailconf(["explain", "allow.suser"])).out).toContain("Since:   FreeBSD from about 13.0.");
    expect((await jailconf(["explain", "devfs_ruleset", "--release", "12"])).out).not.toContain("* 5:");
    expect((await jailconf(["explain", "allow.dying", "--release", "14.4"])).out).not.toContain(
      "has no effect any more",
    );
    expect((await jailconf(["explain", "allow.dying"])).out).toContain("It has no effect any more");
    const old = await jailconf(["explain", "vnet", "--release", "9.0"]);
    expect(old.status).toBe(2);
  });

  test.each([
    ["children.max", "no allow.* that the parent lacks"],
    ["devfs_ruleset", "only 0 or the number of that jail itself"],
    ["exec.fib", "a later jexec(8)"],
    ["securelevel", "and at 3 also loading rules of pf"],
    ["allow.unprivileged_parent_tampering", "on in 14.4 and 14.5, off from 15.0 on"],
  ])("%s: what holds where the file does not show it", async (name, text) => {
    const { out } = await jailconf(["explain", name]);
    expect(out.replace(/\s+/g, " ")).toContain(text);
  });

  test.each([
    ["nopersist", "nopersist switches it off."],
    ["meta.owner", "meta.* · text"],
    [".include", ".include · directive"],
    ["include", "Included files"],
    ["$name", "Variables"],
    ["*", "Wildcard names and globals"],
    ["exec.start", "exec.start · list of commands, run in the jail"],
  ])("takes %s", async (name, expected) => {
    const { status, out } = await jailconf(["explain", "--", name]);
    expect(status).toBe(0);
    expect(out).toContain(expected);
  });

  test.each([...parameters.map(({ name }) => name), ...topics.map(({ id }) => id)])("explains %s", async (name) => {
    const { status, out } = await jailconf(["explain", name]);
    expect(status).toBe(0);
    expect(out).toContain("\nExample:\n");
  });

  test("prints the page of a rule as plain text", async () => {
    const { status, out, err } = await jailconf(["explain", "no-persist"]);
    expect([status, err]).toEqual([0, ""]);
    expect(out).toMatch(
      /^no-persist\n\nNothing would keep the jail\.\n\nSeverity: error\. Topic: start-and-stop\.\n\n/,
    );
    expect(out).toContain("\nWrong:\n\n    web {\n    ^^^ no-persist\n      path = /jails/web;\n");
    expect(out).toContain("\nRight:\n\n    web {\n      persist;\n");
    expect(out).toContain("\n\nWhen to ignore it\n\n");
    expect(out).toContain("'# jailconf-ignore no-persist: reason'");
    expect(out).toMatch(/\nSee also: .*\bnon-idempotent-hook\b.*\bstep-refused\b.*\n$/s);
    expect(out).not.toMatch(/```|\*\*|^#|<!--|\]\(/m);
  });

  test.each(rules.map(({ id }) => id))("explains the rule %s, and nothing of its page is lost", async (id) => {
    const { status, out } = await jailconf(["explain", id]);
    expect(status).toBe(0);
    const words = (text: string): string[] => text.match(/[\p{L}\d]+/gu) ?? [];
    const page = readFileSync(resolve("docs/rules", `${id}.md`), "utf8");
    const shown = page
      .replace(/^<!--.*-->\n/, "")
      .replace(/^```.*$/gm, "")
      .replace(/\]\([^)]*\)/g, "]");
    expect(words(out.replace(/\nSee also: .*$/s, ""))).toEqual(words(shown));
  });

  test("no name is a rule and something else", () => {
    const names = new Set([
      ...parameters.map(({ name }) => name),
      ...topics.flatMap(({ id, aliases }) => [id, ...aliases]),
    ]);
    expect(rules.map(({ id }) => id).filter((id) => names.has(id))).toEqual([]);
  });

  test("says where it has looked for a page that is not there", async () => {
    const { status, err } = await jailconf(["explain", "no-persist"], { pages: "/nonexistent" });
    expect([status, err]).toEqual([
      2,
      "jailconf explain: the page of no-persist cannot be read: /nonexistent/no-persist.md\n",
    ]);
  });

  test.each([
    ["hostname", "host.hostname"],
    ["vnet.interfac", "vnet.interface"],
    ["variabels", "variables"],
    ["ruleset", "devfs_ruleset"],
    ["no-persit", "no-persist"],
    ["semicolon", "missing-semicolon"],
  ])("proposes what was meant by %s", async (name, expected) => {
    const { status, out, err } = await jailconf(["explain", name]);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toMatch(new RegExp(`there is no parameter, topic or rule "${name}"; did you mean .*${expected}`));
  });

  test("says how to go on where nothing is near", async () => {
    expect(await jailconf(["explain", "qqqqqqq\x1b"])).toEqual({
      status: 2,
      out: "",
      err: 'jailconf explain: there is no parameter, topic or rule "qqqqqqq␛"; jailconf explain --help lists the topics\n',
    });
    expect((await jailconf(["explain"])).err).toContain("the topics are jail-names, variables");
    expect((await jailconf(["explain", "--help"])).out).toContain("Topics: jail-names");
  });
});

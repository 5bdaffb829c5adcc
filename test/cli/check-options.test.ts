import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderWith, jailconf, mended, oneError } from "./support.ts";

const hosts = {
  "a.jail.conf": 'a { path = /a; persist; allow.nope; exec.start = "sh /etc/rc"; depend = gone; }\n',
  "b.jail.conf": 'b { path = /b; persist; exec.start = "sh /etc/rc"; depend = gone; allow.nope; }\n',
};

async function told(args: readonly string[], files: Record<string, string> = hosts): Promise<string[]> {
  const { out } = await jailconf(["check", ".", "--format", "json", ...args], { cwd: folderWith(files) });
  const found: { rule: string; severity: string }[] = JSON.parse(out);
  return [...new Set(found.map(({ rule, severity }) => `${rule} ${severity}`))].sort();
}

describe("which rules are told", () => {
  test("those that --rule names without a severity, and no others", async () => {
    expect(await told(["--rule", "depend-undefined"])).toEqual(["depend-undefined warning"]);
    expect(await told(["--rule", "depend-undefined,unknown-parameter=info"])).toEqual([
      "depend-undefined warning",
      "unknown-parameter info",
    ]);
    expect(await told(["--rule", "jails-and-includes", "--rule", "values", "--ignore", "depend-undefined"])).toEqual(
      (await told(["--rule", "values"])).concat(),
    );
  });

  test("all but those that --ignore names", async () => {
    const all = await told([]);
    expect(await told(["--ignore", "depend-undefined"])).toEqual(all.filter((one) => !one.startsWith("depend-")));
    expect(await told(["--ignore", "jails-and-includes,values"])).not.toContain("unknown-parameter error");
  });

  test("always what makes jail(8) refuse the file", async () => {
    expect(await told(["--rule", "no-persist"], { "jail.conf": oneError })).toEqual(["missing-semicolon error"]);
    const cwd = folderWith({ "jail.conf": oneError });
    const { status, err } = await jailconf(["check", "jail.conf", "--ignore", "syntax"], { cwd });
    expect(status).toBe(1);
    expect(err).toBe("jailconf: --ignore missing-semicolon: what makes jail(8) refuse a file stays an error\n");
  });

  test("is what --fix mends", async () => {
    const cwd = folderWith({ "jail.conf": oneError });
    expect((await jailconf(["check", "jail.conf", "--rule", "no-persist", "--diff"], { cwd })).out).toBe("");
    expect((await jailconf(["check", "jail.conf", "--rule", "syntax", "--diff"], { cwd })).out).not.toBe("");
  });
});

describe("settings", () => {
  const files = {
    ...hosts,
    "jailconf.json": '{ "rules": { "values": "off" } }',
    "other.json": '{ "ignore": ["b.*"] }',
  };

  test("of one file hold for all with --config, of none with --no-config", async () => {
    expect(await told([], files)).not.toContain("unknown-parameter error");
    expect(await told(["--no-config"], files)).toContain("unknown-parameter error");
    const cwd = folderWith(files);
    const { out } = await jailconf(["check", ".", "--config", "other.json", "--format", "json"], { cwd });
    expect(out).toContain("unknown-parameter");
    expect(out).not.toContain("b.jail.conf");
  });

  test("that make no sense are refused", async () => {
    const cwd = folderWith({ ...hosts, "bad.json": '{ "rules": 1 }' });
    for (const [args, words] of [
      [["--config", "none.json"], "there is no such file"],
      [["--config", "bad.json"], "bad.json:1:"],
      [["--config", "bad.json", "--no-config"], "exclude each other"],
    ] as const)
      expect(await jailconf(["check", ".", ...args], { cwd })).toMatchObject({
        status: 2,
        out: "",
        err: expect.stringContaining(words),
      });
  });
});

describe("standard input", () => {
  test.each(["-", "/dev/stdin"])("is checked as %s", async (operand) => {
    const { out, status } = await jailconf(["check", operand], { cwd: folderWith({}), input: oneError });
    expect(status).toBe(1);
    expect(out).toMatch(/^<stdin>:2:19: error: /m);
  });

  test("has the name, the settings and the includes of the file that it is taken for", async () => {
    const cwd = folderWith({
      "hosts/jailconf.json": '{ "rules": { "depend-undefined": "hint" } }',
      "hosts/db.inc": "db { path = /db; persist; }\n",
      "hosts/jail.conf": "what is on the disk",
    });
    const input = '.include "db.inc";\nweb { path = /w; persist; host.hostname = w; depend = db, gone; }\n';
    const args = ["check", "-", "--stdin-filename", "hosts/jail.conf", "--hints"];
    const { out } = await jailconf(args, { cwd, input });
    expect(out).toMatch(/^hosts\/jail\.conf:2:\d+: hint: .*gone.* \[depend-undefined\]$/m);
    expect(out).not.toContain("error");
  });

  test("is mended on standard output, and nothing is written", async () => {
    const cwd = folderWith({ "jail.conf": oneError });
    const args = ["check", "-", "--stdin-filename", "jail.conf", "--fix"];
    const { out, err, status } = await jailconf(args, { cwd, input: oneError });
    expect(out).toBe(mended);
    expect(err).toContain("1 fix applied: Insert `;` (jail.conf:2:19)");
    expect(status).toBe(0);
    expect(readFileSync(join(cwd, "jail.conf"), "utf8")).toBe(oneError);
    expect((await jailconf(["check", "-", "--fix"], { cwd, input: mended })).out).toBe(mended);
  });

  test("that is not UTF-8 is not mended, and nothing of it is lost", async () => {
    const input = Uint8Array.of(...new TextEncoder().encode(`${oneError}db { path = "/j`), 0xff, 0x22, 0x3b, 0x7d);
    expect((await jailconf(["check", "-", "--diff"], { cwd: folderWith({}), input })).out).toBe("");
    const fixed = await jailconf(["check", "-", "--fix"], { cwd: folderWith({}), input });
    expect(fixed).toEqual({
      status: 2,
      out: "",
      err: "jailconf check: standard input is not valid UTF-8: not mended\n",
    });
  });

  test("stands alone, and a name for it needs it", async () => {
    const cwd = folderWith(hosts);
    for (const args of [
      ["-", "a.jail.conf"],
      ["a.jail.conf", "--stdin-filename", "x"],
      ["-", "--fix", "--format", "json"],
    ])
      expect(await jailconf(["check", ...args], { cwd })).toMatchObject({ status: 2, out: "" });
  });
});

describe("what is printed", () => {
  test("has the errors of all files first, and is closed by a summary that leads with them", async () => {
    const { out } = await jailconf(["check", ".", "--hints"], { cwd: folderWith(hosts) });
    const order = ["error", "warning", "info", "hint"];
    const ranks = [...out.matchAll(/^\S+:\d+:\d+: (\w+):/gm)].map(([, severity]) => order.indexOf(severity));
    expect(new Set(ranks).size).toBeGreaterThan(2);
    expect(ranks).toEqual([...ranks].sort());
    expect(out).toMatch(/^2 errors, 2 warnings, \d+ info, \d+ hints in 2 files/m);
  });

  test("is at most --max-findings, the worst; the exit status and the counts are those of all", async () => {
    const cwd = folderWith(hosts);
    const { out, status } = await jailconf(["check", ".", "--max-findings", "3"], { cwd });
    expect(out.match(/^\S+:\d+:\d+: error/gm)).toHaveLength(2);
    expect(out.match(/^\S+:\d+:\d+: /gm)).toHaveLength(3);
    expect(out).toMatch(/^2 errors, 2 warnings/m);
    expect(out).toMatch(/^\d+ more left out by --max-findings$/m);
    expect(status).toBe(1);
    const none = await jailconf(["check", ".", "--max-findings=0", "--format=json"], { cwd });
    expect(none).toMatchObject({ out: "[]\n", status: 1 });
    expect((await jailconf(["check", ".", "--max-findings", "few"], { cwd })).status).toBe(2);
  });

  test("leaves out by --max-findings what else would be shown, hints with --hints only", async () => {
    const rules = ["--rule", "unknown-parameter,depend-undefined,no-hostname"];
    const end = async (...options: string[]) =>
      (await jailconf(["check", ".", ...rules, ...options], { cwd: folderWith(hosts) })).out
        .trimEnd()
        .split("\n")
        .slice(-2);
    const [last, summary] = await end("--max-findings", "4");
    expect(last).not.toContain("--max-findings");
    expect(summary).toBe("2 errors, 2 warnings in 2 files; 2 hints with --hints");
    expect((await end("--max-findings", "3"))[0]).toBe("1 more left out by --max-findings");
    expect(await end("--max-findings", "4", "--hints")).toEqual([
      "2 more left out by --max-findings",
      "2 errors, 2 warnings, 2 hints in 2 files",
    ]);
  });

  test("with --quiet is findings and problems only", async () => {
    const cwd = folderWith({ ...hosts, "fine.conf": "a { path = /a; persist; host.hostname = a; }\n" });
    expect(await jailconf(["check", "fine.conf", "-q"], { cwd })).toEqual({ status: 0, out: "", err: "" });
    const { out } = await jailconf(["check", ".", "-q"], { cwd });
    expect(out).toContain("[unknown-parameter]");
    expect(out).not.toContain(" in 2 files");
    expect((await jailconf(["check", "none.conf", "-q"], { cwd })).err).toContain("no such file");
  });

  test("with --statistics is how often each rule was found", async () => {
    const cwd = folderWith({ ...hosts, "jail.conf": oneError });
    const { out, status } = await jailconf(["check", ".", "--statistics"], { cwd });
    expect(status).toBe(1);
    expect(out.split("\n").slice(0, 3)).toEqual([
      "2  error    unknown-parameter",
      "1  error    missing-semicolon  1 can be fixed with --fix",
      "2  warning  depend-undefined",
    ]);
    const json = await jailconf(["check", ".", "--statistics", "--format", "json"], { cwd });
    expect(JSON.parse(json.out)[1]).toEqual({ rule: "missing-semicolon", severity: "error", count: 1, fixable: 1 });
  });
});

describe("reports in files", () => {
  test("are written beside what is printed, several at once, without colours", async () => {
    const cwd = folderWith({ "jail.conf": oneError });
    const args = ["--output", "json=r.json", "--output=text=r.txt", "--output", "junit=r=1.xml"];
    const { out } = await jailconf(["check", "jail.conf", ...args], { cwd, isTerminal: true });
    expect(out).toContain("\u001b[");
    expect(JSON.parse(readFileSync(join(cwd, "r.json"), "utf8"))).toHaveLength(1);
    expect(readFileSync(join(cwd, "r.txt"), "utf8")).toMatch(/^jail\.conf:2:19: error: /m);
    expect(readFileSync(join(cwd, "r=1.xml"), "utf8")).toContain("<testsuites");
  });

  test("replace no configuration, under whatever name", async () => {
    const cwd = folderWith({ "web.conf": oneError, "jail.conf": '.include "web.conf";\n' });
    symlinkSync("web.conf", join(cwd, "link"));
    for (const name of ["jail.conf", "new.jail.conf", "jailconf.json", "web.conf", "link"]) {
      const { status, err } = await jailconf(["check", "jail.conf", "--output", `json=${name}`], { cwd });
      expect([name, status]).toEqual([name, 2]);
      expect(err).toContain("would be replaced");
    }
    expect(readFileSync(join(cwd, "web.conf"), "utf8")).toBe(oneError);
    expect(readdirSync(cwd).sort()).toEqual(["jail.conf", "link", "web.conf"]);
  });

  test("that cannot be written, or make no sense, are told", async () => {
    const cwd = folderWith({ "jail.conf": oneError });
    mkdirSync(join(cwd, "folder"));
    writeFileSync(join(cwd, "x"), "");
    for (const [value, words] of [
      ["json=none/r.json", "none/r.json is not written: no such file or directory"],
      ["json=folder", "folder is not written"],
      ["r.json", "FORMAT=FILE"],
      ["xml=r.xml", "FORMAT=FILE"],
      ["json=", "FORMAT=FILE"],
      ["json=-", "--output json=-: `-` is no file; --format json prints there"],
    ] as const) {
      const { status, err } = await jailconf(["check", "jail.conf", "--output", value], { cwd });
      expect([value, status]).toEqual([value, 2]);
      expect(err).toContain(words);
    }
    const twice = await jailconf(["check", ".", "--output=json=r", "--output=text=./r"], { cwd });
    expect(twice).toMatchObject({ status: 2, err: expect.stringContaining("two reports") });
    for (const read of ["--baseline", "--config"]) {
      const over = await jailconf(["check", ".", read, "known", "--output=json=./known"], { cwd });
      expect(over).toMatchObject({ status: 2, err: "jailconf check: --output: ./known cannot hold two reports\n" });
    }
    expect(readdirSync(cwd).sort()).toEqual(["folder", "jail.conf", "x"]);
  });
});

import { describe, expect, it } from "vitest";
import { defaultsTemplate, jailTemplates } from "../../server/src/features/completion/jail-templates.ts";
import { listTemplates } from "../../server/src/features/completion/list-templates.ts";
import { releases } from "../../server/src/parameters/index.ts";
import { afterCompletion, completionsAt, labelsAt } from "../support/editor.ts";
import { analyze, check } from "../support/fixture.ts";

/** The text of the file when a template is chosen at the cursor and every hole stays as it is. */
const chosen = (text: string, label: string): string => afterCompletion(text, label).replace("|", "");
const jails = jailTemplates.map(({ label }) => label);
const lists = listTemplates.map(({ label }) => label);

describe("each whole jail", () => {
  it.each([...jails, defaultsTemplate.label])("%s is silent on every release, down to information", (label) => {
    const text = chosen("$0", label);
    for (const { name: release } of releases) check(text, { release, level: "info" });
  });

  it.each(jails)("%s can start", (label) => {
    const [root] = analyze(chosen("$0", label)).analysis.roots;
    expect(root.configuration.jails.length).toBeGreaterThan(0);
    for (const jail of root.configuration.jails) expect(jail.failed).toBe(false);
  });

  it.each(jails)("%s leaves to the defaults of the file what they set, and is silent after them", (label) => {
    const text = chosen(`${chosen("$0", defaultsTemplate.label)}\n$0`, label);
    check(text, { level: "info" });
    const own = text.slice(text.indexOf("{"));
    for (const name of ["path", "host.hostname", "exec.clean"]) {
      if (label !== "Jail with a jail in it") expect(own).not.toContain(`  ${name}`);
    }
  });

  it("has a prefix of its own, and says what it is", () => {
    const all = [...jailTemplates, defaultsTemplate];
    for (const { prefix, description } of all) {
      expect(prefix).toMatch(/^jail-[a-z]+$/);
      expect(description).toMatch(/\.$/);
    }
    expect(new Set(all.map(({ prefix }) => prefix)).size).toBe(all.length);
  });
});

it("what is written is shown before it is chosen", () => {
  for (const text of ["$0", "web { persist;\n$0\n}"]) {
    const templates = completionsAt(text).filter(({ kind }) => kind === "template");
    expect(templates).not.toEqual([]);
    for (const { documentation, text, plainText: written = text } of templates)
      expect(documentation).toBe(`\`\`\`jailconf\n${written}\n\`\`\``);
  }
});

describe("each list", () => {
  const block = "web {\n  path = /jails/web;\n  host.hostname = web;\n  persist;\n  $0\n}\n";

  it.each(lists)("%s goes into a block without a finding", (label) => {
    const text = chosen(block, label);
    check(label.startsWith("Services") ? text.replace("  persist;\n", "") : text, { level: "info" });
    const [jail] = analyze(text).analysis.roots[0].configuration.jails;
    expect(jail.failed).toBe(false);
    expect(text).not.toMatch(/EPAIR|‹|›/);
  });

  it("adds to lists that the jail has", () => {
    const text = chosen(`exec.poststop = "/bin/true";\n${block}`, "VNET with epair and bridge");
    expect(text).toContain('exec.poststop += "/sbin/ifconfig bridge0 deletem epair1a";');
    expect(text).toContain('exec.prestart = "/sbin/ifconfig epair1 create');
  });

  it("uses the number that the jail has, and else one that is free", () => {
    expect(chosen(block.replace("persist;", '$id = "7";'), "VNET with epair and bridge")).toContain('"epair${id}b"');
    const other = 'db { exec.prestart = "ifconfig epair7 create"; }\n';
    expect(chosen(other + block, "VNET with epair and bridge")).toContain('"epair8b"');
  });

  it("is not offered to a jail that has it", () => {
    const labels = labelsAt(block.replace("persist;", "vnet; vnet.interface = e0b;"));
    expect(labels).not.toContain("VNET with epair and bridge");
    expect(labels).toContain("Services, start and stop");
  });
});

describe("templates are offered where they can stand", () => {
  it.each([
    ["web {\n  $0\n}", jails, false],
    ["web {\n  $0\n}", lists, true],
    ["$0", jails, true],
    ["$0", lists, false],
    ["jail$0", jails, true],
    ["web { $0 }", lists, false],
    ["web { persist; }  $0", jails, false],
    ["$0 {\n}", jails, false],
    ["web {\n  path = $0;\n}", jails, false],
    ["path = $0;", jails, false],
    ['path = "$0";', jails, false],
    ["# $0", jails, false],
  ])("in %j: %s, %s", (text, templates, isOffered) => {
    const labels = new Set(labelsAt(text));
    expect(templates.map((label) => labels.has(label))).toEqual(templates.map(() => isOffered));
  });

  it("in the indentation and with the line ends of the file", () => {
    const text = afterCompletion("db {\r\n\tpersist;\r\n}\r\n$0\r\n", "VNET jail with jib");
    expect(text).toContain("{\r\n\tpath = ");
    expect(text).not.toMatch(/[^\r]\n/);
  });

  it("with holes in order, the same text once", () => {
    const item = completionsAt("$0").find(({ label }) => label === "VNET jail with epair and bridge")!;
    const held = item.holes!.map(({ start, end }) => item.text.slice(start, end));
    expect(held).toEqual(["name", "1", "/jails", "bridge0", "bridge0"]);
  });
});

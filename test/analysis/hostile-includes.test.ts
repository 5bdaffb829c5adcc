import { describe, expect, test } from "vitest";
import { type FileAnalysis, Workspace } from "../../server/src/analysis/index.ts";
import type { DirectoryEntry, FileContent, FileReader } from "../../server/src/config/index.ts";
import { analyze } from "../support/fixture.ts";

/** A machine on which every directory holds directories and files without end, and which counts what is asked of it. */
class EndlessMachine implements FileReader {
  lists = 0;
  reads: string[] = [];
  readonly main: string;
  readonly content: string;

  constructor(main: string, content = "persist;\n") {
    this.main = main;
    this.content = content;
  }

  read(path: string): FileContent {
    this.reads.push(path);
    if (path === "/etc/jail.conf") return { kind: "file", text: this.main, valid: true };
    return { kind: "file", text: this.content, valid: true };
  }

  list(path: string): readonly DirectoryEntry[] {
    this.lists++;
    if (path === "/etc") return [{ name: "jail.conf", kind: "file" }];
    const names = Array.from({ length: 30 }, (_, index) => String(index));
    const top: DirectoryEntry[] = ["proc", "dev", "sys"].map((name) => ({ name, kind: "directory" }));
    return [
      ...(path === "/" ? top : []),
      ...names.map((name): DirectoryEntry => ({ name: `d${name}`, kind: "directory" })),
      ...names.map((name): DirectoryEntry => ({ name: `f${name}`, kind: "file" })),
    ];
  }
}

function analyzeMachine(main: string, content?: string): { machine: EndlessMachine; analysis: FileAnalysis } {
  const machine = new EndlessMachine(main, content);
  return { machine, analysis: new Workspace(machine).analyze("/etc/jail.conf") };
}

describe("a pattern that stands for a whole machine", () => {
  test.each(["/**/*", "/*/*/*/*/*", "/*/*/*/*/*/*/*/*/*/*/*/*", "../*/*/*/*"])(
    "%s is left off",
    (pattern) => {
      const { machine, analysis } = analyzeMachine(`.include "${pattern}";\nweb { persist; path = /j; }\n`);
      expect(machine.lists).toBeLessThan(2000);
      expect(machine.reads.length).toBeLessThan(25_000);
      expect(machine.reads.filter((path) => /^\/(proc|dev|sys)\//.test(path))).toEqual([]);
      const said = analysis.findings.filter(({ rule }) => rule === "include-misuse");
      expect(said.map(({ severity }) => severity)).toEqual(["warning"]);
    },
    30_000,
  );

  test("is told once, however many follow", () => {
    const { analysis } = analyzeMachine(`${'.include "/*/*/*/*";\n'.repeat(500)}web { persist; path = /j; }\n`);
    expect(analysis.findings.filter(({ rule }) => rule === "include-misuse").length).toBe(1);
  }, 30_000);

  test("programs among what it matches are not read as text", () => {
    const { analysis } = analyzeMachine(
      '.include "/d1/*";\nweb { persist; path = /j; }\n',
      "\x7fELF\x02\x01\0\0\0\0\0\0\x03\0>\0",
    );
    const [finding] = analysis.findings.filter(({ rule }) => rule === "include-misuse");
    expect(finding.message).toContain("is no text");
  });

  test("files of megabytes end it soon", () => {
    const { machine } = analyzeMachine('.include "/*/*";\nweb { persist; path = /j; }\n', "#".repeat(4 * 1024 * 1024));
    expect(machine.reads.length).toBeLessThan(30);
  }, 30_000);
});

describe("what is of the kernel is not read", () => {
  test.each(["/proc/1/environ", "/proc/*/fd/*", "/dev/zero", "/sys/*", "/etc/../proc/version", "/dev"])(
    "%s",
    (name) => {
      const { machine, analysis } = analyzeMachine(`.include "${name}";\nweb { persist; path = /j; }\n`);
      expect(machine.reads.filter((path) => /^\/(proc|dev|sys)(\/|$)/.test(path))).toEqual([]);
      expect(analysis.findings.map(({ rule, severity }) => `${severity} ${rule}`)).toContain("warning include-misuse");
    },
  );
});

describe("includes that never end", () => {
  test("a hundred thousand of them", () => {
    const { analysis } = analyzeMachine(`${".include common.conf;\n".repeat(100_000)}web { path = /j; }\n`);
    expect(analysis.findings.filter(({ rule }) => rule === "include-misuse").map(({ severity }) => severity)).toEqual([
      "warning",
    ]);
  }, 30_000);

  test("two files that include each other twice", () => {
    const { findings } = analyze(
      `
      .include "b.conf", "b.conf";
      web { persist; path = /j; }
      //- /etc/b.conf
      .include "jail.conf", "jail.conf";
      `,
    );
    expect(findings.filter(({ rule }) => rule === "include-misuse").length).toBeGreaterThan(0);
  }, 30_000);

  test.each([
    ["a name of a million characters", `"${"x".repeat(1_000_000)}"`],
    ["a path of a million folders", `"${"x/".repeat(500_000)}y"`],
    ["a pattern of a hundred thousand folders", `"${"*/".repeat(100_000)}y"`],
    ["stars", `"${"*".repeat(100_000)}z"`],
    ["a class that never ends", `"${"[".repeat(100_000)}"`],
    ["a NUL", '"a\\x00b"'],
    ["nothing", '""'],
    ["a folder", '"/etc/"'],
    ["blanks", '" "'],
  ])(
    "%s",
    (_, name) => {
      const { analysis } = analyzeMachine(`.include ${name};\nweb { persist; path = /j; }\n`);
      expect(analysis.roots.length).toBe(1);
    },
    30_000,
  );
});

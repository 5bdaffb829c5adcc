import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { keptCode } from "../../server/src/cli/kept-code.ts";
import { folderWith } from "./support.ts";

const program = "0123456789abcdef";
const code = Buffer.from("what V8 has made of it");

/** A folder that holds a folder for caches, as a user has it, and the environment that names it. */
function caches(mode = 0o700) {
  const home = folderWith({});
  const folder = join(home, "cache");
  mkdirSync(folder);
  chmodSync(folder, mode);
  return { folder, own: join(folder, "jailconf"), environment: { XDG_CACHE_HOME: folder, LOCALAPPDATA: folder } };
}

const isRoot = process.geteuid?.() === 0;

describe("compiled code", () => {
  test("is there for the next run of the same program", () => {
    const { environment } = caches();
    const first = keptCode(program, environment);
    expect(first?.code).toBeUndefined();
    first?.keep(code);
    expect(keptCode(program, environment)?.code).toEqual(code);
  });

  test("is of four runs, since each compiles what its files need", () => {
    const { environment } = caches();
    for (let run = 0; run < 4; run++) {
      expect(keptCode(program, environment)?.isComplete).toBe(false);
      keptCode(program, environment)?.keep(code);
    }
    expect(keptCode(program, environment)?.isComplete).toBe(true);
  });

  test("of another program is not given, and goes when that one keeps its own", () => {
    const { environment, own } = caches();
    keptCode(program, environment)?.keep(code);
    const other = keptCode("0123456789abcdee", environment);
    expect(other?.code).toBeUndefined();
    other?.keep(Buffer.from("other"));
    expect(readdirSync(own)).toHaveLength(1);
    expect(keptCode(program, environment)?.code).toBeUndefined();
  });

  test("that is damaged is not given, and can be kept again", () => {
    const { environment, own } = caches();
    keptCode(program, environment)?.keep(code);
    const [name] = readdirSync(own);
    const path = join(own, name);
    writeFileSync(path, readFileSync(path).subarray(0, -1));
    expect(keptCode(program, environment)?.code).toBeUndefined();
    keptCode(program, environment)?.keep(code);
    expect(keptCode(program, environment)?.code).toEqual(code);
  });

  test("can be read by its user alone, in folders that are made where they are missing", () => {
    const { environment, folder, own } = caches();
    const missing = join(folder, "later");
    keptCode(program, { ...environment, XDG_CACHE_HOME: missing, LOCALAPPDATA: missing })?.keep(code);
    expect(existsSync(own)).toBe(false);
    expect(readdirSync(join(missing, "jailconf"))).toHaveLength(1);
  });

  test.skipIf(process.platform === "win32")("is neither read nor written where others may write", () => {
    const { environment, own } = caches();
    keptCode(program, environment)?.keep(code);
    chmodSync(own, 0o770);
    expect(keptCode(program, environment)).toBeUndefined();
    chmodSync(own, 0o700);
    expect(keptCode(program, environment)?.code).toEqual(code);
    chmodSync(environment.XDG_CACHE_HOME, 0o777);
    expect(keptCode(program, environment)).toBeUndefined();
  });

  test.skipIf(process.platform === "win32")("is not made in a folder into which others may write", () => {
    const { environment, folder } = caches(0o1777);
    expect(keptCode(program, environment)).toBeUndefined();
    expect(keptCode(program, { XDG_CACHE_HOME: join(folder, "later") })).toBeUndefined();
    expect(readdirSync(folder)).toEqual([]);
  });

  test.skipIf(process.platform === "win32")("is not looked for behind a link", () => {
    const { environment, folder, own } = caches();
    mkdirSync(join(folder, "elsewhere"), { mode: 0o700 });
    symlinkSync("elsewhere", own);
    expect(keptCode(program, environment)).toBeUndefined();
  });

  test.runIf(isRoot)("of another user is not read, and nothing is made in that user's folders", () => {
    const { environment, folder, own } = caches();
    chownSync(folder, 65534, 65534);
    expect(keptCode(program, environment)).toBeUndefined();
    expect(existsSync(own)).toBe(false);
    chownSync(folder, 0, 0);
    keptCode(program, environment)?.keep(code);
    chownSync(own, 65534, 65534);
    expect(keptCode(program, environment)).toBeUndefined();
  });

  test("is not kept for those who want Node to keep none", () => {
    const { environment, own } = caches();
    expect(keptCode(program, { ...environment, NODE_DISABLE_COMPILE_CACHE: "1" })).toBeUndefined();
    expect(existsSync(own)).toBe(false);
  });
});

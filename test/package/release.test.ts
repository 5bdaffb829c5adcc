import { execFile, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { inflateRawSync } from "node:zlib";
import { Spec, Validation } from "@cyclonedx/cyclonedx-library";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { entriesOf, readChangelog } from "../../scripts/lib/changelog.mjs";
import { readEntries } from "../../scripts/lib/repack.mjs";
import { languageNames } from "../../server/src/words/index.ts";
import { Registries } from "./registries.ts";
import { runProgram } from "./support.ts";

const root = resolve(import.meta.dirname, "../..");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const folder = mkdtempSync(join(tmpdir(), "jailconf-release-"));
const made = join(folder, "made");
const read = (name: string): string => readFileSync(join(made, name), "utf8");

/** No key of the machine that tests gets to a release. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(?:VSCE_|OVSX_|NODE_AUTH_TOKEN|ACTIONS_|npm_)/.test(name)),
);

function release(...args: string[]) {
  const program = join(root, "scripts/release.mjs");
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: root,
    env: environment,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

describe("npm run release -- --dry-run", () => {
  let outcome: ReturnType<typeof release>;
  beforeAll(() => {
    outcome = release("--dry-run", "--output", made);
  }, 240_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("makes all that a release has, and says what is in the way of the upload", () => {
    expect({ status: outcome.status, stderr: outcome.stderr }).toMatchObject({ status: 0 });
    expect(readdirSync(made).sort()).toEqual(
      [
        "RELEASE-NOTES.md",
        "SHA256SUMS",
        "THIRD-PARTY-NOTICES.txt",
        `jailconf-${version}.cdx.json`,
        `jailconf-${version}.tgz`,
        "jailconf.cjs",
        `vscode-jailconf-${version}.vsix`,
      ].sort(),
    );
    expect(outcome.stdout).toMatch(
      /^ {2}VSCE_PAT is not set: .*\n {2}OVSX_PAT is not set: .*\n {2}NODE_AUTH_TOKEN is /m,
    );
  });

  test("the checksums are those of the files", () => {
    const lines = read("SHA256SUMS").trimEnd().split("\n");
    expect(lines).toHaveLength(6);
    for (const line of lines) {
      const [, hash, name] = /^([0-9a-f]{64}) {2}(\S+)$/.exec(line) ?? [];
      expect(hash, name).toBe(
        createHash("sha256")
          .update(readFileSync(join(made, name)))
          .digest("hex"),
      );
    }
  });

  test.runIf(process.platform === "linux")("sha256sum agrees", () => {
    expect(runProgram("sha256sum", ["--check", "--strict", "--quiet", "SHA256SUMS"], made)).toEqual({
      status: 0,
      stdout: "",
      stderr: "",
    });
  });

  test("the bill of materials is CycloneDX to the judge of its authors", async () => {
    const text = read(`jailconf-${version}.cdx.json`);
    const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot5);
    expect(await validator.validate(text)).toBeNull();
    expect(await validator.validate(text.replace('"type": "application"', '"type": "jail"'))).not.toBeNull();
  });

  test("the bill of materials and the notices name the same packages, with hash and licence", () => {
    const { components, metadata } = JSON.parse(read(`jailconf-${version}.cdx.json`));
    interface Component {
      readonly name: string;
      readonly version: string;
      readonly hashes: readonly { readonly content: string }[];
      readonly licenses: readonly { readonly license: { readonly id: string } }[];
    }
    const listed = components.map((component: Component) => {
      expect(component.hashes[0].content).toMatch(/^[0-9a-f]{128}$/);
      return `${component.name} ${component.version} (${component.licenses[0].license.id})`;
    });
    const noticed = [...read("THIRD-PARTY-NOTICES.txt").matchAll(/^(?:-{80}\n\n)(\S+ \S+ \(.*\))$/gm)].map(
      ([, name]) => name,
    );
    expect(listed).toEqual(noticed);
    // One of the server, one of the client alone, and none that only makes or tests.
    expect(noticed.join("\n")).toMatch(/^unbash [\s\S]*^vscode-languageclient /m);
    expect(noticed.join("\n")).not.toMatch(/^(?:esbuild|vitest|typescript) /m);
    expect(metadata.component).toMatchObject({ name: "jailconf", version });
  });

  test("the notes are what CHANGELOG.md says of the version", () => {
    const entries = entriesOf(readChangelog(readFileSync(join(root, "CHANGELOG.md"), "utf8")), version);
    expect(read("RELEASE-NOTES.md")).toBe(entries);
    expect(entries).toMatch(/^\* /m);
  });

  test("the extension is small", () => {
    const { size } = statSync(join(made, `vscode-jailconf-${version}.vsix`));
    expect(size).toBeGreaterThan(100_000);
    expect(size).toBeLessThanOrEqual(650_000);
  });

  test("the extension has the files that its bundles read", () => {
    // In a ZIP names are written as they are.
    const names = readFileSync(join(made, `vscode-jailconf-${version}.vsix`), "latin1");
    for (const name of ["server.js", "rules.txt", ...languageNames.slice(1).map((name) => `messages.${name}.latin1`)])
      expect(names).toContain(`extension/dist/${name}`);
  });

  test("the manifest of the extension says nothing of how it is made", () => {
    const entries = readEntries(readFileSync(join(made, `vscode-jailconf-${version}.vsix`)));
    const entry = entries.find(({ name }) => name.toString() === "extension/package.json");
    const manifest = JSON.parse(inflateRawSync(entry!.data).toString());
    expect(manifest).toMatchObject({ version, main: "./dist/extension.cjs" });
    for (const key of ["scripts", "workspaces", "devDependencies"]) expect(manifest).not.toHaveProperty(key);
  });

  test("the tarball can be installed, and the program in it is of the version", () => {
    const place = join(folder, "place");
    mkdirSync(place);
    writeFileSync(join(place, "package.json"), "{}");
    const tarball = join(made, `jailconf-${version}.tgz`);
    expect(runProgram("npm", ["install", "--offline", "--no-audit", "--no-fund", tarball], place).status).toBe(0);
    expect(runProgram("npx", ["--offline", "jailconf", "--version"], place).stdout).toContain(version);
  });

  test("the programs upload what was made, each with its key, and once", async () => {
    const registries = new Registries(version);
    const places = await registries.listen();
    const env = { ...environment, ...places, VSCE_PAT: "vsce's key", OVSX_PAT: "ovsx's key" };
    const files = {
      extension: join(made, `vscode-jailconf-${version}.vsix`),
      tarball: join(made, `jailconf-${version}.tgz`),
    };
    const script = `import { upload } from ${JSON.stringify(pathToFileURL(join(root, "scripts/lib/upload.mjs")))};
upload(${JSON.stringify(files)}, process.env);`;
    const run = () =>
      promisify(execFile)(process.execPath, ["--input-type=module", "-e", script], { cwd: folder, env });
    try {
      const { stdout, stderr } = await run();
      const [vsix, tgz] = [files.extension, files.tarball].map((file) => readFileSync(file));
      const took = registries.uploaded.map(({ registry, key, file }) => [
        registry,
        key,
        file.equals(registry === "npm" ? tgz : vsix),
      ]);
      expect(took).toEqual([
        ["marketplace", "vsce's key", true],
        ["Open VSX", "ovsx's key", true],
        ["npm", "npm's key", true],
      ]);
      expect(stdout + stderr).not.toMatch(/'s key/);
      // One that was broken off is made again.
      await run();
      expect(registries.uploaded).toHaveLength(3);
      await expect(
        promisify(execFile)(process.execPath, ["--input-type=module", "-e", script.replaceAll(".vsix", ".zip")], {
          cwd: folder,
          env,
        }),
      ).rejects.toThrow("vsce did not publish the extension.");
      expect(registries.uploaded).toHaveLength(3);
    } finally {
      registries.close();
    }
  });

  test("nothing that is made knows the machine", () => {
    for (const name of ["jailconf.cjs", "THIRD-PARTY-NOTICES.txt", `jailconf-${version}.cdx.json`])
      expect(read(name)).not.toContain(root);
  });
});

test("without keys nothing is made, and all that is missing is said", () => {
  const output = join(tmpdir(), "jailconf-never-made");
  const { status, stdout, stderr } = release("--output", output);
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toMatch(/^Nothing was made and nothing was uploaded:\n/);
  for (const key of ["VSCE_PAT", "OVSX_PAT", "NODE_AUTH_TOKEN"]) expect(stderr).toContain(`\n  ${key} is not set: `);
  expect(existsSync(output)).toBe(false);
});

test("a folder with other things in it is left alone", () => {
  const other = mkdtempSync(join(tmpdir(), "jailconf-other-"));
  writeFileSync(join(other, "thesis.txt"), "years");
  const { status, stderr } = release("--dry-run", "--output", other);
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: `Nothing was made:\n  ${other} holds something else, and is left alone.\n`,
  });
  expect(readdirSync(other)).toEqual(["thesis.txt"]);
  rmSync(other, { recursive: true });
});

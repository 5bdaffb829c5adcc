import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { repack } from "../../scripts/lib/repack.mjs";

/** The programs that @vscode/vsce packs and unpacks with, as far as they are used here. */
interface Entry {
  readonly fileName: string;
  readonly externalFileAttributes: number;
}
interface Archive {
  on(event: "entry", listener: (entry: Entry) => void): this;
  on(event: "end" | "error", listener: (error?: Error) => void): this;
  readEntry(): void;
  openReadStream(entry: Entry, done: (error: Error | null, stream: NodeJS.ReadableStream) => void): void;
}
interface Packer {
  addBuffer(content: Buffer, name: string, options?: { mode?: number; compress?: boolean }): void;
  addReadStream(stream: NodeJS.ReadableStream, name: string): void;
  end(): void;
  readonly outputStream: NodeJS.ReadableStream;
}
const require = createRequire(createRequire(import.meta.url).resolve("@vscode/vsce/package.json"));
const yazl: { ZipFile: new () => Packer } = require("yazl");
const yauzl: {
  fromBuffer(content: Buffer, options: object, done: (error: Error | null, archive: Archive) => void): void;
} = require("yauzl");

const text = Array.from({ length: 300 }, (_, line) => `jail${line % 97} { path = "/jails/${line % 89}"; }`).join("\n");

test("an archive that is packed again has the same entries, and is smaller", async () => {
  const packer = new yazl.ZipFile();
  packer.addBuffer(Buffer.from(text), "extension/long.conf");
  packer.addBuffer(Buffer.from("#!/bin/sh\n"), "extension/run", { mode: 0o100755 });
  packer.addBuffer(Buffer.from("as it is"), "extension/as-it-is", { compress: false });
  packer.addBuffer(Buffer.from(""), "extension/empty");
  packer.addBuffer(Buffer.from("名前"), "extension/名前");
  packer.end();
  const before = await contentOf(packer.outputStream);
  const after = await repack(before);
  expect(after.length).toBeLessThan(before.length);
  expect(await entriesOf(after)).toEqual(await entriesOf(before));
  expect((await entriesOf(after)).map(([name, , content]) => [name, content])).toEqual([
    ["extension/long.conf", text],
    ["extension/run", "#!/bin/sh\n"],
    ["extension/as-it-is", "as it is"],
    ["extension/empty", ""],
    ["extension/名前", "名前"],
  ]);
  expect(await repack(after)).toEqual(after);
});

test("what is no archive is refused", async () => {
  await expect(repack(Buffer.from(text))).rejects.toThrow("no archive");
});

/** Name, attributes and content of each; yauzl compares sizes and checksums. */
async function entriesOf(content: Buffer): Promise<(readonly [string, number, string])[]> {
  const archive = await new Promise<Archive>((resolve, reject) => {
    yauzl.fromBuffer(content, { lazyEntries: true }, (error, opened) => (error ? reject(error) : resolve(opened)));
  });
  const found: (readonly [string, number, string])[] = [];
  return new Promise((resolve, reject) => {
    archive.on("error", reject).on("end", () => resolve(found));
    archive.on("entry", (entry) => {
      archive.openReadStream(entry, async (error, stream) => {
        if (error) return reject(error);
        const bytes = await contentOf(stream);
        found.push([entry.fileName, entry.externalFileAttributes, bytes.toString()]);
        archive.readEntry();
      });
    });
    archive.readEntry();
  });
}

async function contentOf(stream: NodeJS.ReadableStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

test("what goes wrong in a script that packs is told by itself, without the code of the packer", () => {
  const script =
    'import "./scripts/lib/repack.mjs"; import "./scripts/lib/repack-picture.mjs"; throw new Error("no room");';
  const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", script], {
    encoding: "utf8",
  });
  expect(status).toBe(1);
  expect(stderr).toContain("Error: no room");
  expect(stderr).not.toContain("zopfli");
});

// How large the extension is that people install, and how quickly it starts.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver-protocol/node";
import { vscodeFolder } from "./dependencies.mjs";
import { readEntries } from "./repack.mjs";
import { serverOptions } from "./server-options.mjs";

/** How often each start is measured; the least busy one says most. */
const runs = 4;

/** Unpacks and measures a .vsix. Returns lines for people. */
export async function measureExtension(vsix) {
  const folder = mkdtempSync(join(tmpdir(), "jailconf-measured-"));
  try {
    const entries = readEntries(readFileSync(vsix)).map(({ header, name, data }) => ({
      name: name.toString(),
      packed: data.length,
      content: header.readUInt16LE(10) === 0 ? data : inflateRawSync(data),
    }));
    for (const { name, content } of entries) {
      mkdirSync(join(folder, dirname(name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    const extension = join(folder, "extension");
    const starts = [];
    for (const node of nodes()) starts.push(...(await measureStarts(node, extension, folder)));
    return [...sizes(readFileSync(vsix).length, entries), ...starts];
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

function sizes(total, entries) {
  const largest = entries.toSorted((one, other) => other.packed - one.packed).slice(0, 6);
  const parts = largest.map(({ name, packed }) => `  ${String(packed).padStart(9)}  ${name.replace("extension/", "")}`);
  return [`size of the package, in bytes: ${total}`, ...parts];
}

/** The Node that runs this, and the newer one that VS Code in the tests runs on, which keeps compiled code. */
function nodes() {
  const newer = join(vscodeFolder, "node_modules", `node-${process.platform}-${process.arch}`, "bin/node");
  return [process.execPath, ...(existsSync(newer) ? [newer] : [])];
}

async function measureStarts(node, extension, folder) {
  const version = spawnSync(node, ["--version"], { encoding: "utf8" }).stdout.trim();
  const activations = Array.from({ length: runs }, () => activate(node, extension, join(folder, "storage")));
  const least = (values) => Math.min(...values).toFixed(0);
  const stretches = [0, 1].map((index) => least(activations.map((each) => each.stretches[index])));
  const cache = join(folder, `code-${version}`);
  const first = await startServer(node, extension, cache);
  const later = [];
  for (let run = 0; run < runs; run++) later.push(await startServer(node, extension, cache));
  const answer = least(later.map(({ answered }) => answered));
  const work = later.map(({ worked }) => worked).filter((value) => value !== undefined);
  const worked = work.length > 0 ? `, of processor time ${least(work)} ms` : "";
  return [
    `activation with Node ${version}, in processor time, the least of ${runs}: loading ${least(activations.map(({ loading }) => loading))} ms,`,
    `  then in one go ${stretches.join(" and ")} ms`,
    `server with Node ${version}, from its start to its answer: the first time ${first.answered.toFixed(0)} ms, later ${answer} ms${worked}`,
  ];
}

function activate(node, extension, storage) {
  const script = join(import.meta.dirname, "start-extension.cjs");
  const { status, stdout, stderr } = spawnSync(node, [script, extension, storage], { encoding: "utf8" });
  if (status !== 0 || stdout === "") throw new Error(`The extension did not start:\n${stderr}`);
  return JSON.parse(stdout);
}

/** How long (ms) a server takes by the clock until it answers `initialize`, and how long its processor worked where that can be read. */
async function startServer(node, extension, cache) {
  const started = performance.now();
  const server = spawn(node, [...serverOptions, join(extension, "dist/server.js"), "--stdio"], {
    env: { ...process.env, NODE_COMPILE_CACHE: cache },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = new Promise((done) => server.on("exit", done));
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.listen();
  await connection.sendRequest("initialize", { processId: process.pid, rootUri: null, capabilities: {} });
  const answered = performance.now() - started;
  const worked = processorTimeOf(server.pid);
  // Compiled code is kept when the process ends by itself.
  await connection.sendRequest("shutdown");
  connection.sendNotification("exit");
  await ended;
  connection.dispose();
  return { answered, worked };
}

/** Linux tells it of every process, in hundredths of a second. */
function processorTimeOf(pid) {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return undefined;
  const fields = readFileSync(file, "utf8").split(") ")[1].split(" ");
  return 10 * (Number(fields[11]) + Number(fields[12]));
}

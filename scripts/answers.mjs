#!/usr/bin/env node
// Writes down everything that this checkout answers about many texts, so that two versions can be compared by diff:
//   node scripts/answers.mjs TEXTS ANSWERS [--every N] [--only ID]
// TEXTS has one JSON object a line: {"id", "release", "files": [[path, text], …]}; the first file is the one that is opened.
// ANSWERS gets one JSON object a text. Long answers are kept as a hash, but with --only, which says them in full.
import { createHash } from "node:crypto";
import {
  createReadStream,
  createWriteStream,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { extensionServer } from "./build.mjs";
import { LanguageClient } from "./lib/language-client.mjs";
import { isMain } from "./lib/main.mjs";
import { parseOptions } from "./lib/usage.mjs";

const root = join(import.meta.dirname, "..");

/** A client that can do all that the server knows to use. */
const capabilities = {
  workspace: { workspaceEdit: { documentChanges: true } },
  textDocument: {
    diagnostic: { relatedInformation: true, tagSupport: { valueSet: [1, 2] } },
    completion: { completionItem: { snippetSupport: true, insertReplaceSupport: true, tagSupport: { valueSet: [1] } } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
      isPreferredSupport: true,
    },
  },
};

/** The questions of the command line. */
const commands = [
  ["check", "--format", "json"],
  ["check", "--hints", "--verbose"],
  ["show", "--format", "json"],
  ["show"],
  ["plan", "restart", "--format", "json"],
  ["plan", "start"],
  ["plan", "stop"],
];

/** At most so many places in a text are asked about. */
const mostHovers = 30;
const mostCompletions = 8;

async function record(texts, output, { every = 1, only }) {
  const work = realpathSync(mkdtempSync(join(tmpdir(), "jailconf-answers-")));
  const { run, server } = await bundles(work);
  const client = await LanguageClient.start(server, { capabilities });
  const out = createWriteStream(output);
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(texts) })) {
    if (number++ % every !== 0 && only === undefined) continue;
    const item = JSON.parse(line);
    if (only !== undefined && item.id !== only) continue;
    const folder = join(work, "texts", item.id);
    let paths;
    try {
      paths = item.files.map(([path, text]) => write(join(folder, path), text));
    } catch (error) {
      // Some texts are about names that no file system takes.
      out.write(`${JSON.stringify({ id: item.id, unasked: error.code })}\n`);
      continue;
    }
    const answers = {
      ...(await askCommandLine(run, paths[0], item.release, folder)),
      ...(await askServer(client, paths[0], item)),
    };
    const told = Object.entries(answers).map(([question, answer]) => {
      const text = (typeof answer === "string" ? answer : (JSON.stringify(answer) ?? "undefined")).replaceAll(
        folder,
        "",
      );
      return [question, only === undefined ? shorten(text) : text];
    });
    out.write(`${JSON.stringify({ id: item.id, ...Object.fromEntries(told) }, null, only === undefined ? 0 : 2)}\n`);
    rmSync(folder, { recursive: true });
  }
  await client.stop();
  await new Promise((resolve) => out.end(resolve));
  rmSync(work, { recursive: true });
}

/** The command line as a function, and the language server as a file. */
async function bundles(folder) {
  const options = { absWorkingDir: root, bundle: true, platform: "node", format: "cjs", logLevel: "error" };
  const outputs = { run: join(folder, "run.cjs"), server: join(folder, "server.cjs") };
  await build({ ...options, entryPoints: ["server/src/cli/run.ts"], outfile: outputs.run });
  const { source, options: serverOptions } = extensionServer;
  await build({ ...options, ...serverOptions, entryPoints: [source], outfile: outputs.server });
  const { default: loaded } = await import(pathToFileURL(outputs.run));
  return { run: loaded.run, server: outputs.server };
}

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

async function askCommandLine(run, path, release, cwd) {
  const answers = {};
  for (const [command, ...options] of commands) {
    let text = "";
    const say = (part) => {
      text += part;
    };
    const io = { cwd, env: {}, isTerminal: false, showProgress: undefined, columns: 100, out: say, err: say };
    const operands = command === "plan" ? [options[0], path, ...options.slice(1)] : [path, ...options];
    const status = await run([command, ...operands, "--release", release], io);
    answers[[command, ...options].join(" ")] = `${status}\n${text}`;
  }
  return answers;
}

async function askServer(client, path, { release, files }) {
  const uri = pathToFileURL(path).href;
  const textDocument = { uri };
  const text = files[0][1];
  const lines = text.split(/\r\n|\r|\n/);
  client.notify("workspace/didChangeConfiguration", { settings: { jailconf: { freebsdRelease: release } } });
  client.notify("textDocument/didOpen", { textDocument: { uri, languageId: "jailconf", version: 1, text } });
  const whole = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
  const questions = {
    diagnostics: ["textDocument/diagnostic", {}],
    actions: ["textDocument/codeAction", { range: whole, context: { diagnostics: [] } }],
    "fix all": ["textDocument/codeAction", { range: whole, context: { diagnostics: [], only: ["source.fixAll"] } }],
    symbols: ["textDocument/documentSymbol", {}],
    folds: ["textDocument/foldingRange", {}],
    plan: ["jailconf/plan", { operation: "both" }],
  };
  const words = places(lines, /[\w.$/-]+/g, mostHovers);
  for (const position of words) {
    const at = `${position.line}:${position.character}`;
    questions[`hover ${at}`] = ["textDocument/hover", { position }];
    questions[`definition ${at}`] = ["textDocument/definition", { position }];
  }
  for (const position of places(lines, /(?<=[=" ,])|(?<=\w\w)|$/g, mostCompletions)) {
    const at = `${position.line}:${position.character}`;
    questions[`completion ${at}`] = ["textDocument/completion", { position }];
    questions[`actions ${at}`] = [
      "textDocument/codeAction",
      { range: { start: position, end: position }, context: { diagnostics: [] } },
    ];
  }
  const asked = Object.entries(questions).map(async ([question, [method, params]]) => [
    question,
    await client.request(method, { textDocument, ...params }),
  ]);
  const answers = Object.fromEntries(await Promise.all(asked));
  // What a result is called differs with what was asked before.
  if (answers.diagnostics) delete answers.diagnostics.resultId;
  client.notify("textDocument/didClose", { textDocument });
  return answers;
}

/** Places of a pattern, spread over the text when there are more than `most`. */
function places(lines, pattern, most) {
  const all = lines.flatMap((text, line) =>
    [...text.matchAll(pattern)].map(({ index }) => ({ line, character: index })),
  );
  const step = Math.max(1, all.length / most);
  return Array.from({ length: Math.min(most, all.length) }, (_, index) => all[Math.floor(index * step)]);
}

const shorten = (text) =>
  text.length <= 80 ? text : `${text.length} characters, ${createHash("sha1").update(text).digest("hex").slice(0, 12)}`;

if (isMain(import.meta)) {
  const { positionals, values } = parseOptions(import.meta, {
    allowPositionals: true,
    options: { every: { type: "string" }, only: { type: "string" } },
  });
  await record(positionals[0], positionals[1], { every: Number(values.every ?? 1), only: values.only });
}

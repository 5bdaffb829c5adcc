// What is the same for each editor that is driven: the server as it is built, a folder of its own, and the totals.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { buildIfStale } from "../../scripts/build.mjs";
import { installDependencies, root } from "../../scripts/lib/dependencies.mjs";
import { editorFeatures, has } from "../../scripts/lib/editor-features.mjs";
import { runWithLimit } from "../../scripts/lib/processes.mjs";

/**
 * Runs an editor, which prints `version: …` unless `commandOf` knows it, a line for each of its tests, and then `N fine, N not`. `commandOf` gets the folder
 * in which it works, and tells the program, its arguments and environment; `jailconf` is found on the PATH, and what is sent to its
 * language server is copied. Where editors/capabilities has `NAME-VERSION.json`, the editor must say the same of itself when it
 * starts the server, as far as README's table is concerned; with --record the file is written.
 */
export async function driveEditor(name, commandOf) {
  installDependencies();
  await buildIfStale();
  const folder = mkdtempSync(join(tmpdir(), `jailconf-${name}-`));
  try {
    const sent = join(folder, "sent");
    const server = [process.execPath, join(root, "server/dist/jailconf.cjs")].map((each) => `'${each}'`).join(" ");
    mkdirSync(join(folder, "bin"));
    const copied = `case $1 in lsp) tee '${sent}' | exec ${server} "$@";; *) exec ${server} "$@";; esac`;
    writeFileSync(join(folder, "bin/jailconf"), `#!/bin/sh\n${copied}\n`, { mode: 0o755 });
    const { program, args, env, version: known } = commandOf(folder);
    // A home of its own: nothing of the user's configuration is read, and nothing is written there.
    const environment = {
      ...process.env,
      HOME: folder,
      PATH: `${join(folder, "bin")}${delimiter}${process.env.PATH}`,
      ...env,
    };
    const { code, output } = await runWithLimit(program, args, { cwd: folder, env: environment, seconds: 300 });
    const totals = [...output.matchAll(/^(\d+) fine, (\d+) not\s*$/gm)].at(-1);
    if (!totals) throw new Error(`${name} printed no totals.`);
    let [passed, failed] = [Number(totals[1]), Number(totals[2])];
    if (failed === 0 && (code !== 0 || passed === 0)) failed++;
    const version = known ?? /^version: (\d+\.\d+)/m.exec(output)?.[1];
    const path = join(root, "editors/capabilities", `${name}-${version}.json`);
    const { capabilities } = firstMessage(readFileSync(sent)).params;
    if (process.argv.includes("--record")) writeFileSync(path, `${JSON.stringify(capabilities, null, 2)}\n`);
    if (existsSync(path)) {
      const recorded = JSON.parse(readFileSync(path, "utf8"));
      const different = editorFeatures.filter(([, , , asked]) => has(capabilities, asked) !== has(recorded, asked));
      const isAsRecorded = different.length === 0;
      console.log(`  ${isAsRecorded ? "ok" : "FAILED"} it says of itself what was recorded`);
      for (const [title] of different) console.log(`    not so: ${title}`);
      isAsRecorded ? passed++ : failed++;
    } else console.log(`  nobody has recorded what ${name} ${version} says of itself`);
    console.log(`${passed} passed, ${failed} failed`);
    process.exitCode = failed === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The first message of the protocol in what was sent. */
function firstMessage(bytes) {
  const start = bytes.indexOf("\r\n\r\n") + 4;
  const [, length] = /Content-Length: (\d+)/i.exec(bytes.toString("latin1", 0, start)) ?? [];
  return JSON.parse(bytes.toString("utf8", start, start + Number(length)));
}

// What a jail like another one costs, and to be offered it, over a real stdio connection: node bench/another-jail.mjs SERVER
// JAILS [--quick]
import { fleet } from "../scripts/fleet.mjs";
import { answer, median } from "./lib/measure.mjs";
import { openFleet } from "./lib/open-fleet.mjs";

const [server, count, mode] = process.argv.slice(2);
const jails = Number(count);
const uri = "file:///etc/fleet.jail.conf";
const lines = fleet(jails).split("\n");
const rounds = mode === "--quick" ? 10 : 40;
const codeAction = {
  codeActionLiteralSupport: { codeActionKind: { valueSet: ["refactor"] } },
  dataSupport: true,
  resolveSupport: { properties: ["edit"] },
};
const { connection, close } = await openFleet(server, uri, lines.join("\n"), { capabilities: { codeAction } });

const menu = [];
const another = [];
for (let round = -2; round < rounds; round++) {
  let line = Math.floor(((round + 2) * (lines.length - 60)) / (rounds + 2)) + 4;
  while (!/^[a-z]+-\d+ \{/.test(lines[line])) line++;
  const position = { line, character: 0 };
  const started = performance.now();
  const actions = await connection.sendRequest("textDocument/codeAction", {
    textDocument: { uri },
    range: { start: position, end: position },
    context: { diagnostics: [], only: ["refactor"], triggerKind: 1 },
  });
  if (round >= 0) menu.push(performance.now() - started);
  const chosen = actions.find(({ title }) => title === "Add a jail like this one");
  const asked = performance.now();
  const resolved = await connection.sendRequest("codeAction/resolve", chosen);
  if (resolved.edit === undefined) throw new Error("no jail was added");
  if (round >= 0) another.push(performance.now() - asked);
}
await close();

answer({ menu: median(menu), another: median(another) });

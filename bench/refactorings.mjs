// What can be done with a selection, and doing it, over a real stdio connection: node bench/refactorings.mjs SERVER JAILS [--quick]
import { CodeActionRequest, CodeActionResolveRequest } from "vscode-languageserver-protocol/node";
import { fleet } from "../scripts/fleet.mjs";
import { answer, median } from "./lib/measure.mjs";
import { openFleet } from "./lib/open-fleet.mjs";

const [server, count, mode] = process.argv.slice(2);
const jails = Number(count);
const uri = "file:///etc/fleet.jail.conf";
const lines = fleet(jails).split("\n");
// Each round chooses some forty, and each of these reads the whole file anew: in a large one few rounds are many already.
const rounds = mode === "--quick" ? 1 : jails <= 400 ? 10 : 1;
const codeAction = {
  codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
  dataSupport: true,
  resolveSupport: { properties: ["edit"] },
};
const { connection, close } = await openFleet(server, uri, lines.join("\n"), { capabilities: { codeAction } });

// A word that all jails have, a variable, a statement that all share, a global, the name of a block.
const places = [/(?<=exec\.start \+= "\/bin)/, /(?<=\$\{i)/, /^ {2}vne(?=t;)/, /^mount\.d(?=evfs)/, /^web-/];
const times = { offered: [], chosen: [] };
// Once before it counts, without choosing anything in a large file.
for (let round = -1; round < rounds; round++) {
  for (const place of places) {
    let line = place.source.startsWith("^mount")
      ? 0
      : Math.floor(((round + 1) * (lines.length - 60)) / (rounds + 2)) + 4;
    while (!place.test(lines[line])) line++;
    const { index, 0: matched } = place.exec(lines[line]);
    const position = { line, character: index + matched.length };
    const asked = performance.now();
    const actions = await connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start: position, end: position },
      context: { diagnostics: [], only: ["refactor"] },
    });
    if (round >= 0) times.offered.push(performance.now() - asked);
    for (const action of round < 0 && jails > 400 ? [] : actions) {
      const chosen = performance.now();
      // What is refused takes its time as well.
      await connection.sendRequest(CodeActionResolveRequest.type, action).catch(() => null);
      if (round >= 0) times.chosen.push(performance.now() - chosen);
    }
  }
}
await close();

answer({ offered: median(times.offered), slowest: Math.max(...times.offered), chosen: median(times.chosen) });

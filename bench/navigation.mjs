// Where things come from and are used, over a real stdio connection: node bench/navigation.mjs SERVER JAILS [--quick]
import { fleet } from "../scripts/fleet.mjs";
import { answer, median } from "./lib/measure.mjs";
import { openFleet } from "./lib/open-fleet.mjs";

const [server, count, mode] = process.argv.slice(2);
const jails = Number(count);
const uri = "file:///etc/fleet.jail.conf";
const lines = fleet(jails).split("\n");
const rounds = mode === "--quick" ? 2 : 5;
const { connection, close } = await openFleet(server, uri, lines.join("\n"));

// A variable of a block, an interface, a jail, a value that nobody can rename.
const places = [/(?<=\$id)(?= +=)/, /(?<=vnet\.interface = "e)/, /^[a-z]+-\d+(?= \{)/, /(?<=\$route4 {6}= )/];
const times = {
  references: [],
  documentHighlight: [],
  definition: [],
  declaration: [],
  implementation: [],
  prepareTypeHierarchy: [],
  rename: [],
};
for (let round = -1; round < rounds; round++) {
  for (const [index, place] of places.entries()) {
    let line = Math.floor(((round + 1 + index / places.length) * (lines.length - 60)) / (rounds + 2)) + 4;
    while (line < lines.length && !place.test(lines[line])) line++;
    if (line === lines.length) continue;
    const { index: column, 0: matched } = place.exec(lines[line]);
    const position = { line, character: column + matched.length };
    for (const name of Object.keys(times)) {
      const started = performance.now();
      const more = { context: { includeDeclaration: true }, newName: "another" };
      // What cannot be renamed is refused, which takes its time as well.
      await connection
        .sendRequest(`textDocument/${name}`, { textDocument: { uri }, position, ...more })
        .catch(() => null);
      if (round >= 0) times[name].push(performance.now() - started);
    }
  }
}
// What an editor asks of the whole document after each pause in typing.
const whole = { documentSymbol: [], foldingRange: [], documentLink: [], codeLens: [] };
// What a lens says is asked for each that is seen.
const lensTexts = [];
for (let round = -1; round < rounds; round++) {
  for (const name of Object.keys(whole)) {
    const started = performance.now();
    const found = await connection.sendRequest(`textDocument/${name}`, { textDocument: { uri } });
    if (round >= 0) whole[name].push(performance.now() - started);
    if (name !== "codeLens") continue;
    for (const lens of found.slice(0, 20)) {
      const asked = performance.now();
      await connection.sendRequest("codeLens/resolve", lens);
      if (round >= 0) lensTexts.push(performance.now() - asked);
    }
  }
}
const formatting = { formatting: [], rangeFormatting: [], onTypeFormatting: [] };
const options = { tabSize: 2, insertSpaces: true };
for (let round = -1; round < rounds; round++) {
  const line = Math.floor(((round + 1) * (lines.length - 60)) / (rounds + 2)) + 4;
  const range = { start: { line, character: 0 }, end: { line: line + 20, character: 0 } };
  const position = { line, character: lines[line].length };
  for (const name of Object.keys(formatting)) {
    const started = performance.now();
    const params = { textDocument: { uri }, options, range, position, ch: lines[line].at(-1) ?? "\n" };
    await connection.sendRequest(`textDocument/${name}`, params);
    if (round >= 0) formatting[name].push(performance.now() - started);
  }
}
await close();

answer({
  references: median(times.references),
  highlight: median(times.documentHighlight),
  definition: median(times.definition),
  inherited: median([...times.declaration, ...times.implementation, ...times.prepareTypeHierarchy]),
  rename: median(times.rename),
  outline: median(whole.documentSymbol),
  folding: median(whole.foldingRange),
  links: median(whole.documentLink),
  lenses: median(whole.codeLens),
  lensText: median(lensTexts),
  formatting: median([...formatting.formatting, ...formatting.rangeFormatting]),
  onTypeFormatting: median(formatting.onTypeFormatting),
});

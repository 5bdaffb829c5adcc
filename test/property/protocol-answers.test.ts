import { expect, it } from "vitest";
import type { Position } from "vscode-languageserver-protocol";
import { Client } from "../lsp/client.ts";
import { parseFixture } from "../support/fixture.ts";
import { JailFiles, type Slips } from "./jail-files.ts";
import { anyClient } from "./protocol/any-client.ts";
import { AskAll } from "./protocol/ask-all.ts";
import { ClientText, type Encoding, isBefore } from "./protocol/client-text.ts";
import { demandDiagnostics, type KnownTexts } from "./protocol/laws.ts";
import { mulberry32 } from "./random.ts";
import { runs, seed } from "./runs.ts";

/**
 * Whatever stands in files, wherever somebody asks, and whatever a client says it can do: each answer to each request is one that the
 * Language Server Protocol allows, and none is made of an error that nobody sees.
 */

const sessions = runs(10).numRuns;
const inputsEach = 4;
const placesEach = 3;

it.each(["sound", "broken"] as const satisfies Slips[])(
  `answers about %s files are as the protocol wants them (${sessions} × ${inputsEach}, seed ${seed})`,
  async (slips) => {
    const files = new JailFiles(seed + 7, slips);
    for (let session = 0; session < sessions; session++) {
      const random = mulberry32(seed + session);
      const capabilities = anyClient(random);
      const client = await Client.start({ capabilities, opensFolder: random() < 0.5 });
      const texts = new Map<string, ClientText>();
      try {
        for (let input = 0; input < inputsEach; input++)
          await tryFiles({ client, capabilities, texts }, files.next(), input, random);
      } finally {
        await client.stop();
      }
    }
  },
);

/** A client with what it can do, and the texts that it has. */
interface Asking {
  readonly client: Client;
  readonly capabilities: KnownTexts["capabilities"];
  readonly texts: Map<string, ClientText>;
}

async function tryFiles(
  { client, capabilities, texts }: Asking,
  fixture: string,
  input: number,
  random: () => number,
): Promise<void> {
  const encoding = client.initialized.capabilities.positionEncoding as Encoding;
  const open = new Set<string>();
  const known: KnownTexts = {
    capabilities,
    textOf: (uri) => texts.get(uri),
    versionOf: (uri) => (open.has(uri) ? 1 : undefined),
  };
  const { files } = parseFixture(fixture);
  try {
    for (const [path, text] of files) {
      const name = `${input}${path}`;
      // A file has no lone surrogates.
      const onDisk = Buffer.from(text).toString();
      client.write(name, onDisk);
      texts.set(client.uri(name), new ClientText(onDisk, encoding));
    }
    for (const [path, text] of files) {
      const name = `${input}${path}`;
      if (open.size > 0 && random() < 0.5) continue;
      texts.set(client.uri(name), new ClientText(text, encoding));
      open.add(await client.open(name, text));
    }
    for (const uri of open) {
      const text = texts.get(uri)!;
      const asked = new AskAll(client, known, uri, random);
      const place = (): Position => anyPlace(text, random);
      await asked.aboutDocument();
      for (let number = 0; number < placesEach; number++) {
        await asked.aboutPlace(place());
        const [a, b] = [place(), place()];
        await asked.aboutRange(isBefore(b, a) ? { start: b, end: a } : { start: a, end: b });
      }
    }
    for (const { uri, diagnostics, version } of client.pushed)
      if (open.has(uri) && version === 1) demandDiagnostics(known, uri, diagnostics);
    expect(client.logged).toEqual([]);
  } catch (error) {
    throw new Error(`${JSON.stringify(capabilities)}\n${fixture}`, { cause: error });
  }
  for (const uri of open) await client.close(uri);
}

/** Mostly a place in the text; now and then one behind the end of a line, or of the text. */
function anyPlace(text: ClientText, random: () => number): Position {
  const position = text.positionAt(Math.floor(random() * (text.text.length + 1)));
  const chance = random();
  if (chance < 0.05) return { line: position.line, character: 1_000_000 };
  return chance < 0.1 ? { line: text.lineCount + 5, character: 3 } : position;
}

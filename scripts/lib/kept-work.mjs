// Keeps below out/ what takes long to make of some content, for whoever makes the same again: the tests package the extension several times.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./dependencies.mjs";

/**
 * What was made of something before; undefined where nothing was, or nothing that can be read.
 *
 * @param kind the name of a folder
 * @param sources all that decides about what is made: the content, and what makes it
 */
export function keptWork(kind, sources) {
  const path = pathOf(kind, sources);
  if (!existsSync(path)) return undefined;
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

export function keepWork(kind, sources, made) {
  mkdirSync(join(root, "out", kind), { recursive: true });
  const path = pathOf(kind, sources);
  // Others may make the same at this moment.
  const unfinished = `${path}-${process.pid}`;
  writeFileSync(unfinished, made);
  renameSync(unfinished, path);
}

function pathOf(kind, sources) {
  const hash = createHash("sha256");
  for (const source of sources) hash.update(createHash("sha256").update(source).digest());
  return join(root, "out", kind, hash.digest("hex"));
}

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./dependencies.mjs";

/** The parts of the repository whose imports and names are judged. */
const sourceFolders = ["server/src", "client/src", "protocol", "scripts"];

/** The files below a folder, as paths from the root of the repository with `/` between names; nothing installed or hidden. */
export function pathsIn(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => name !== "node_modules" && !name.startsWith("."))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? pathsIn(path) : [path];
    })
    .sort();
}

/** The text of each source file below the folders, by its path from the root of the repository. */
export function readSources(folders = sourceFolders) {
  const paths = folders.flatMap(pathsIn).filter((path) => /\.m?[jt]s$/.test(path) && !/\.d\.m?ts$/.test(path));
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), "utf8")]));
}

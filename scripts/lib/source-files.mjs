import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./dependencies.mjs";

/** The parts of the repository whose imports and names are judged. */
export const sourceFolders = ["server/src", "client/src", "protocol", "scripts"];

/** The text of each source file below the folders, by its path from the root of the repository, with `/` between names. */
export function readSources(folders = sourceFolders) {
  const paths = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.m?[jt]s$/.test(entry.name) && !/\.d\.m?ts$/.test(entry.name))
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(root.length + 1)
          .replaceAll("\\", "/"),
      ),
  );
  return new Map(paths.sort().map((path) => [path, readFileSync(join(root, path), "utf8")]));
}

import { expandGlob, type FileReader, IncludeBudget } from "../../config/index.ts";
import { normalizePath } from "../../text/index.ts";
import type { SettingsFile } from "./settings-file.ts";

/** The files that a settings file names as those that jail(8) is given, by their patterns. What is not there is left out. */
export function rootsIn({ folder, roots }: SettingsFile, reader: FileReader): string[] {
  const budget = new IncludeBudget();
  const prefix = folder === "/" ? "/" : `${folder}/`;
  const found = roots.flatMap((pattern) => expandGlob(pattern, prefix, reader, budget).matches);
  return [...new Set(found.map((path) => normalizePath(prefix + path)))].filter(
    (path) => reader.read(path).kind === "file",
  );
}

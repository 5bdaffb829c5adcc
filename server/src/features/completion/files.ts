import { placesOf } from "../../config/index.ts";
import { isHostFileName } from "../../host-files/index.ts";
import { directoryOf, fileName, normalizePath } from "../../text/index.ts";
import { say } from "../../words/index.ts";
import type { FeatureContext } from "../shared/context.ts";
import type { ValuePlace } from "../shared/place.ts";
import type { CompletionItem } from "./item.ts";

/** A directory of a busy host may hold thousands of names. */
const mostEntries = 500;

/**
 * Files for `.include`, relative to the directory of the file in which it stands, as jail(8) reads them; below `/` those of the host in
 * whose tree it lies. Other files of the host (rc.conf, fstab) are none, and a pattern stands for all of a folder.
 */
export function completeIncludes(context: FeatureContext, place: ValuePlace): CompletionItem[] {
  const { path, analysis } = context;
  const { before } = place;
  const folders = before.startsWith("/")
    ? placesOf(before, path, analysis.roots[0]?.root ?? path).roots
    : [directoryOf(path)];
  const byName = new Map<string, CompletionItem>();
  for (const folder of folders) {
    const found = entries(context, place, folder, "both").filter(({ label }) => !isHostFileName(`/${label}`));
    const isOwn = normalizePath(folder + directoryOf(before)) === normalizePath(directoryOf(path));
    // The pattern would match the file itself in its own folder.
    const one = found.find(({ label }) => label.endsWith(".conf"));
    if (one && !isOwn && before.endsWith("/")) {
      const pattern = `${before}*.conf`;
      // Without quotes its first two signs would begin a comment.
      const written = place.quoted
        ? { text: "*.conf" }
        : { text: `"${pattern}"`, start: place.offset - before.length, filter: pattern };
      found.push({ ...one, label: "*.conf", ...written, detail: say`all files of the folder that end so`, rank: 0 });
    }
    for (const item of found) if (!byName.has(item.label)) byName.set(item.label, item);
  }
  return [...byName.values()];
}

/**
 * Names below an absolute path of the host, or of what has its root at another one. A host that is not this machine, as in a browser,
 * lists nothing.
 */
export function completePaths(context: FeatureContext, place: ValuePlace, wanted: Wanted, root = ""): CompletionItem[] {
  return place.before.startsWith("/") ? entries(context, place, root, wanted) : [];
}

type Wanted = "directories" | "both";

function entries(context: FeatureContext, place: ValuePlace, base: string, wanted: Wanted): CompletionItem[] {
  const { before } = place;
  // What a variable, a pattern or an escape stands for is not followed.
  if (/[$*?[\]\\\s]/.test(before)) return [];
  const typed = fileName(before);
  const listed = context.workspace.reader.list(normalizePath(base + directoryOf(before)) || "/") ?? [];
  const items: CompletionItem[] = [];
  const { text } = context.tree;
  const start = place.offset - typed.length;
  // A name that goes on after the cursor is replaced, but no further than its slash.
  const end = place.offset + /^[\w.%@:-]*/.exec(text.slice(place.offset, place.offset + 200))![0].length;
  for (const { name, kind } of listed) {
    if (items.length >= mostEntries) break;
    if (name.startsWith(".") && !typed.startsWith(".")) continue;
    const isSelf = normalizePath(base + directoryOf(before) + name) === context.path;
    if (isSelf || !/^[\w.%@:+-]+$/.test(name) || (kind !== "directory" && wanted === "directories")) continue;
    if (kind === "directory") {
      // A second slash would begin a comment where there are no quotes.
      const written = !place.quoted && text[end] === "/" ? { text: name } : {};
      items.push({ ...entry(`${name}/`, start, end), ...written, kind: "directory", offersMore: true });
    } else if (kind === "file") items.push({ ...entry(name, start, end), kind: "file", rank: 1 });
  }
  return items;
}

function entry(name: string, start: number, end: number): Omit<CompletionItem, "kind"> {
  return { label: name, detail: "", text: name, start, end, rank: 0 };
}

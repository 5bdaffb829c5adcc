import { directoryOf, fileName, normalizePath } from "../../text/index.ts";
import type { FeatureContext } from "../shared/context.ts";
import type { ValuePlace } from "../shared/place.ts";
import type { CompletionItem } from "./item.ts";

/** A directory of a busy host may hold thousands of names. */
const mostEntries = 500;

/** Files for `.include`, relative to the directory of the file in which it stands, as jail(8) reads them. */
export function completeIncludes(context: FeatureContext, place: ValuePlace): CompletionItem[] {
  const base = place.before.startsWith("/") ? "" : directoryOf(context.path);
  return entries(context, place, base, "both");
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
    if (kind === "directory") items.push({ ...entry(`${name}/`, start, end), kind: "directory", offersMore: true });
    else if (kind === "file") items.push({ ...entry(name, start, end), kind: "file", rank: 1 });
  }
  return items;
}

function entry(name: string, start: number, end: number): Omit<CompletionItem, "kind"> {
  return { label: name, detail: "", text: name, start, end, rank: 0 };
}

import { hostTreeOf } from "../../config/index.ts";
import { directoryOf, isBelow } from "../../text/index.ts";
import { wayTo } from "../shared/include-names.ts";

/** What is written about a file that was dropped, as text of a jail.conf. */

/** The path of a file on the host whose configuration `file` is; undefined for one that lies on no host. */
function hostPath(file: string, target: string): string | undefined {
  const root = hostTreeOf(file).root ?? "";
  const path = root !== "" && isBelow(target, root) ? target.slice(root.length) : target;
  // Not on the drives of Windows, nor in a file system of an editor.
  return /^\/(?![A-Za-z][A-Za-z0-9+.-]*:)/.test(path) ? path : undefined;
}

/** A text in double quotes that means itself; undefined for what nobody wants to have in a line. */
function inQuotes(text: string): string | undefined {
  return /[\0-\x1f\x7f]/.test(text) ? undefined : `"${text.replace(/[\\"$]/g, "\\$&")}"`;
}

/** The path of a file in quotes. */
export function quoted(file: string, target: string): string | undefined {
  const path = hostPath(file, target);
  return path === undefined ? undefined : inQuotes(path);
}

/** An include of a file, or of what a pattern finds in a folder; relative outside of the tree of a host. */
export function includeOf(file: string, target: string, pattern = ""): string | undefined {
  const directory = directoryOf(file);
  const isNear = hostTreeOf(file).root === undefined && target.startsWith(directory);
  const name = isNear ? wayTo(directory, target) : hostPath(file, target);
  // What stands for several names in a pattern cannot be written as itself.
  if (name === undefined || /[*?[\\]/.test(name)) return undefined;
  const text = inQuotes(name + pattern);
  return text && `.include ${text};`;
}

/** A line that shows a folder to the jail at the same path, where nothing of it can be changed. */
export function mountLine(file: string, target: string): string | undefined {
  const path = hostPath(file, target);
  if (path === undefined || path === "/") return undefined;
  // fstab(5) writes blanks in three octal digits, and takes `#` for a comment only in files.
  const field = path.replace(/[ \\]/g, (found) => `\\${found.charCodeAt(0).toString(8).padStart(3, "0")}`);
  const text = inQuotes(field)?.slice(1, -1);
  return text === undefined ? undefined : `"${text} $path${text} nullfs ro 0 0"`;
}

// What `npm start` opens.
import { cpSync, existsSync, rmSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** The example that shows most, below examples/. */
const firstExample = "1-first.jail.conf";

/**
 * The folder and the file that somebody names, whose paths start in `cwd`; undefined where there is none. Without a name it is the
 * first example, in a copy below `root` that is made anew each time, so that whoever tries an edit changes nothing of the project.
 */
export function startTarget(name, { cwd, root }) {
  if (name === undefined) {
    const folder = join(root, "out/start/examples");
    rmSync(folder, { recursive: true, force: true });
    cpSync(join(root, "examples"), folder, { recursive: true });
    return { folder, file: join(folder, firstExample), isCopy: true };
  }
  const path = resolve(cwd, name);
  if (!existsSync(path)) return undefined;
  const isFolder = statSync(path).isDirectory();
  return isFolder ? { folder: path, isCopy: false } : { folder: dirname(path), file: path, isCopy: false };
}

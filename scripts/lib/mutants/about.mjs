// Which tests are about a source file: those with its name, and those of the rules that use it.
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

const folder = "server/src/rules";

/** What more files use is used by nearly all rules: to run the tests of some first says nothing. */
const mostUsers = 12;

/** A function from the path of a source file to the names under which tests speak about it, its own first. */
export function namesBySource() {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => join(folder, path))
    .filter((path) => /(?<!index|\.generated)\.ts$/.test(path));
  const users = new Map();
  for (const path of paths) {
    for (const [, imported] of readFileSync(path, "utf8").matchAll(/\bfrom "(\.[^"]*\.ts)"/g)) {
      const used = join(path, "..", imported);
      users.set(used, [...(users.get(used) ?? []), path]);
    }
  }
  return (source) => {
    const found = new Set([source]);
    // A set is walked in the order of insertion, what is added meanwhile included.
    for (const path of found) for (const user of users.get(path) ?? []) found.add(user);
    return (found.size <= mostUsers ? [...found] : [source]).map(nameOf);
  };
}

/** An observer stands beside its rule, and has its name. */
const nameOf = (path) => basename(path, ".ts").replace(/\.observer$/, "");

import { parseCommandLine, programName, type SimpleCommand } from "../shell/index.ts";
import { isBelow, normalizePath } from "../text/index.ts";

/** Programs that make no directories. */
const others = new Set(
  "ifconfig route jib jng logger echo true : sleep sysctl kldload chown chmod touch pfctl".split(" "),
);

/**
 * Whether one of these strings may make a path, or something above or below it. Where none does, it is all the same
 * whether a command that makes it runs before or after them.
 */
export function mayMake(values: readonly string[], path: string): boolean {
  return values.some((value) => {
    const { commands, syntaxError } = parseCommandLine(value);
    return syntaxError !== undefined || commands.some((command) => commandMayMake(command, path));
  });
}

function commandMayMake({ words }: SimpleCommand, path: string): boolean {
  const texts = words.flatMap(({ text }) => text ?? []);
  if (texts.length < words.length) return true;
  const program = programName(texts[0] ?? "");
  if (others.has(program)) return false;
  const [, ...rest] = texts;
  if (program === "mkdir") return rest.some((text) => text.startsWith("/") && isRelated(text, path));
  if (program !== "zfs" || rest[0] !== "create") return true;
  // Unless somebody says otherwise, a dataset is mounted under its own name.
  return rest.some((text) => isRelated(text.startsWith(mountPoint) ? text.slice(mountPoint.length) : `/${text}`, path));
}

const mountPoint = "mountpoint=";

function isRelated(text: string, path: string): boolean {
  const other = normalizePath(text);
  return other === path || isBelow(other, path) || isBelow(path, other);
}

import type { EffectiveJail } from "../../config/index.ts";
import { readUnmount } from "../../lifecycle/index.ts";
import { programOf, type Word } from "../../shell/index.ts";
import { isReadOnly, normalizePath } from "../../text/index.ts";
import { say } from "../../words/index.ts";
import { commandsOf } from "../edits/commands.ts";
import type { Proposal } from "../rule/finding.ts";
import type { JailContext, Report, Rule } from "../rule/rule.ts";
import { findHookCommand, type HookMount, hookMounts } from "../support/hook-mounts.ts";
import { type MountLine, mountLines, rootOf } from "../support/mount-lines.ts";
import { isAtOrBelow, placeOfMount } from "../support/mount-place.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "host-binaries-writable",
  severity: "warning",
  checkJail(context) {
    const { jail } = context;
    // It may change all of them anyhow.
    if (rootOf(jail) === "/") return;
    const lines = mountLines(context);
    for (const line of lines) {
      if (line.type.text !== "nullfs" || line.source === undefined || !runByHost.has(line.source)) continue;
      if (isReadOnly(line.options) || placeOfMount(context.configuration, jail, line, lines).kind !== "inside")
        continue;
      reportLine(context, line, line.source);
    }
    for (const mount of hookMounts(jail)) if (isWritable(context, mount, lines)) reportCommand(context, mount);
  },
};

/** Directories with programs, libraries or scripts that root of the host runs. Below them lies what is shared on purpose. */
const runByHost: ReadonlySet<string> = new Set([
  "/",
  ..."/bin /boot /etc /lib /libexec /rescue /root /sbin /usr".split(" "),
  ..."/usr/bin /usr/lib /usr/lib32 /usr/libexec /usr/sbin /usr/share".split(" "),
  ..."/usr/local /usr/local/bin /usr/local/etc /usr/local/lib /usr/local/libexec /usr/local/sbin".split(" "),
]);

/** Whether what a hook mounts is sure to be seen in the jail, with the host's own programs in it, and not read-only. */
function isWritable({ jail }: JailContext, mount: HookMount, lines: readonly MountLine[]): boolean {
  const { type, isReadOnly, span } = mount;
  const [root, directory, source] = [rootOf(jail), pathOf(mount.directory), pathOf(mount.source)];
  if (type !== "nullfs" || isReadOnly || source === undefined || !runByHost.has(source)) return false;
  if (root === undefined || directory === undefined || !isAtOrBelow(directory, root) || mayNotRun(jail, mount))
    return false;
  // What jail(8) mounts itself comes behind exec.prepare alone.
  if (span.parameter === "exec.prepare" && lines.some(({ target }) => isAtOrBelow(directory, target))) return false;
  return !isChangedLater(jail, mount, directory);
}

const pathOf = (word: Word | undefined): string | undefined =>
  word?.text?.startsWith("/") ? normalizePath(word.text) : undefined;

/** A directory that is made before is there for certain; of what a test says nobody here knows. */
function mayNotRun(jail: EffectiveJail, { command, span }: HookMount): boolean {
  if (command.substituted || !command.conditional) return command.substituted;
  if (command.runs !== "after-success") return true;
  const before = commandsOf(jail, span).filter(({ start }) => start < command.start);
  return before.some(({ words }) => !["mkdir", "mount", "mount_nullfs"].includes(programOf(words[0]) ?? ""));
}

/** It is taken away again, made read-only, or covered by another one. */
function isChangedLater(jail: EffectiveJail, { span, command }: HookMount, directory: string): boolean {
  let isLater = false;
  return findHookCommand(jail, ({ words, start }, parameter, valueIndex) => {
    if (parameter === span.parameter && valueIndex === span.valueIndex && start === command.start) {
      isLater = true;
      return false;
    }
    const program = programOf(words[0]) ?? "";
    if (!isLater || !/^u?mount/.test(program)) return false;
    if (program === "umount" && readUnmount(words, 0).isAboutAll) return true;
    return words.slice(1).some((word) => {
      const path = pathOf(word);
      return word.text === undefined || (path !== undefined && isAtOrBelow(directory, path));
    });
  });
}

function reportCommand({ jail, report }: JailContext, mount: HookMount): void {
  const range = rangeOf(jail, mount.span);
  const source = pathOf(mount.source);
  if (range === undefined || source === undefined) return;
  report({ ...range, ...told(source), fixes: () => readOnlyCommand(jail, mount) });
}

function readOnlyCommand(jail: EffectiveJail, { span, options, source }: HookMount): readonly Proposal[] {
  if (options !== "" || source === undefined) return [];
  const place = rangeOf(jail, { ...span, start: source.start, end: source.start });
  if (place === undefined) return [];
  return [{ title: say`Mount it read-only`, guess: true, edits: [{ ...place, end: place.start, text: "-o ro " }] }];
}

const told = (source: string): Pick<Report, "message" | "notes"> => ({
  message: say`The jail can write to the host's ${shown(source)}: root in it can change what the host runs. Use \`ro\`.`,
  notes: [say`A nullfs shows the directory itself, and no copy of it.`],
});

function reportLine({ report }: JailContext, line: MountLine, source: string): void {
  const range = line.rangeOf(line.optionsField ?? line);
  if (range === undefined) return;
  report({
    ...range,
    ...told(source),
    fixes: () => readOnlyFix(line),
  });
}

function readOnlyFix(line: MountLine): readonly Proposal[] {
  const written = line.options.findLast(({ name }) => name === "rw");
  const place = line.rangeOf(written ?? line.optionsField ?? line.type);
  if (place === undefined) return [];
  const edit =
    written !== undefined
      ? { ...place, text: "ro" }
      : line.optionsField !== undefined
        ? { ...place, end: place.start, text: "ro," }
        : { ...place, start: place.end, text: " ro" };
  return [{ title: say`Mount it read-only`, guess: true, edits: [edit] }];
}

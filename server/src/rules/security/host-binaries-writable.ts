import { isReadOnly } from "../../text/index.ts";
import { say } from "../../words/index.ts";
import type { Proposal } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { type MountLine, mountLines, rootOf } from "../support/mount-lines.ts";
import { placeOfMount } from "../support/mount-place.ts";
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
  },
};

/** Directories with programs, libraries or scripts that root of the host runs. Below them lies what is shared on purpose. */
const runByHost: ReadonlySet<string> = new Set([
  "/",
  ..."/bin /boot /etc /lib /libexec /rescue /root /sbin /usr".split(" "),
  ..."/usr/bin /usr/lib /usr/lib32 /usr/libexec /usr/sbin /usr/share".split(" "),
  ..."/usr/local /usr/local/bin /usr/local/etc /usr/local/lib /usr/local/libexec /usr/local/sbin".split(" "),
]);

function reportLine({ report }: JailContext, line: MountLine, source: string): void {
  const range = line.rangeOf(line.optionsField ?? line);
  if (range === undefined) return;
  report({
    ...range,
    message: say`The jail can write to the host's ${shown(source)}: root in it can change what the host runs. Use \`ro\`.`,
    notes: [say`A nullfs shows the directory itself, and no copy of it.`],
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

import { LineIndex } from "../../text/index.ts";
import { namesRule } from "./rule-names.ts";

const line = /(?:^|\s)#+\s*jailconf-ignore\s+([a-z0-9-]+(?:\s*,\s*[a-z0-9-]+)*)\s*(?::.*)?$/;
const file = /^\s*#+\s*jailconf-ignore-file\s+([a-z0-9-]+(?:\s*,\s*[a-z0-9-]+)*)\s*(?::.*)?$/;

/**
 * Whether a comment silences a rule at an offset of another file of the host (rc.conf, devfs.rules, fstab), of which no tree is made: at
 * the end of the line, on lines of their own right before it, or for the file above all that it says.
 */
export function isSilencedInText(text: string, rule: string, offset: number): boolean {
  if (!text.includes("jailconf-ignore")) return false;
  const lines = new LineIndex(text);
  const names = (pattern: RegExp, index: number): boolean =>
    pattern
      .exec(lines.lineText(index))?.[1]
      .split(/\s*,\s*/)
      .some((name) => namesRule(name, rule)) ?? false;
  const own = lines.lineOf(offset);
  if (names(line, own)) return true;
  for (let above = own - 1; above >= 0 && isComment(lines.lineText(above)); above--)
    if (names(line, above)) return true;
  for (let top = 0; top < own && /^\s*(?:#|$)/.test(lines.lineText(top)); top++) if (names(file, top)) return true;
  return false;
}

const isComment = (text: string): boolean => /^\s*#/.test(text);

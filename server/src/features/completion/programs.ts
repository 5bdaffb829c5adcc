import { said } from "../../words/index.ts";
import { programs } from "../command-words/index.ts";
import type { ValuePlace } from "../shared/place.ts";
import type { CompletionItem } from "./item.ts";
import { wordItem } from "./text.ts";

/** What hooks run most often, first; the others follow as they are described. */
const usualInJail = ["sh", "ifconfig", "route", "service"];
const usualOnHost = ["ifconfig", "route", "sh", "zfs", "mount", "umount", "mkdir", "jexec"];

/** Programs of the host that have nothing to do in a jail. */
const ofHost: ReadonlySet<string> = new Set(["jib", "jng", "jexec", "jail", "kldload", "devfs"]);

/** Programs by their path, as a command needs it in which nobody knows what `PATH` has. */
export function programItems({ quoted, closing }: ValuePlace, where: "host" | "jail"): CompletionItem[] {
  const usual = where === "jail" ? usualInJail : usualOnHost;
  const offered = programs.filter(({ name }) => where === "host" || !ofHost.has(name));
  return offered.map(({ name, path, summary }, index) => {
    const known = usual.indexOf(name);
    const item = wordItem(path, "command", said(summary), 50 + (known < 0 ? usual.length + index : known));
    // Whoever types the name alone means it, too.
    const filter = `${path} ${name}`;
    if (quoted) return { ...item, filter };
    // Arguments follow, and they have to stand in quotes.
    const text = `"${path} `;
    return { ...item, text: `${text}"${closing.text}`, cursor: text.length, filter };
  });
}

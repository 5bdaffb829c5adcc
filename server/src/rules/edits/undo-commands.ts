import { spelling } from "../support/source-text.ts";
import { cleanUpCommands, type ToTakeAway } from "./clean-up.ts";
import { commandAt, type OfJail, programSpelling } from "./commands.ts";

/**
 * The commands that take something of the start away again, in their order: besides what `cleanUpCommands` knows, addresses and
 * routes, in the words of the command that has set them.
 */
export function undoCommands(context: OfJail, left: ToTakeAway & { readonly owner: string | undefined }): string[] {
  const { jail } = context;
  const { resource, made } = left;
  if (resource !== "address" && resource !== "route") return cleanUpCommands(context, left);
  const words = commandAt(jail, made)?.words ?? [];
  const spelled = words.map((word) => spelling(jail, { ...made, start: word.start, end: word.end })?.text);
  const program = programSpelling(jail, made);
  if (words.some(({ text }) => text === undefined) || spelled.includes(undefined)) return [];
  if (resource === "route") {
    const verb = words.findIndex(({ text }) => text === "add");
    if (!program.endsWith("route") || verb < 0) return [];
    return [spelled.map((text, index) => (index === verb ? "delete" : text)).join(" ")];
  }
  const bare = left.name.replace(/\/.*$/, "");
  const at = words.findIndex(({ text }) => text?.replace(/\/.*$/, "") === bare);
  if (!program.endsWith("ifconfig") || at < 2) return [];
  const family = bare.includes(":") ? "inet6" : "inet";
  return [`${program} ${spelled[1]} ${family} ${spelled[at]?.replace(/\/\d+$/, "")} -alias`];
}

import type { LeftBehind } from "../../lifecycle/index.ts";
import { cleanUpFix, jibNameOf } from "../edits/clean-up.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "create-without-cleanup",
  severity: "info",
  checkJail(context) {
    for (const event of context.model.events) if (event.type === "left-behind") reportLeft(context, event);
  },
};

function reportLeft(context: JailContext, event: LeftBehind): void {
  const range = rangeOf(context.jail, event.made);
  if (!range) return;
  context.report({
    ...range,
    about: event,
    message: `${leftover(event)} when the jail stops.${mend(event)}`,
    fixes: () => cleanUpFix(context, event),
  });
}

function leftover({ resource, name, detail }: LeftBehind): string {
  const thing = shown(name, 24);
  switch (resource) {
    case "bridge-member":
      return `Nothing takes ${thing} off ${shown(bridgeOf(detail), 16)}`;
    case "address":
      return `Nothing removes the address ${thing} from ${shown(detail?.slice("on ".length) ?? "", 16)}`;
    case "route":
      return name === "default" ? "Nothing removes the default route" : `Nothing removes the route to ${thing}`;
    case "mount":
      return `Nothing unmounts ${thing}`;
    case "process":
      return "Nothing ends the command in the background";
    default:
      return `Nothing removes ${thing}`;
  }
}

/** What belongs into exec.poststop, as a sentence behind the first one. */
function mend(event: LeftBehind): string {
  const command = cleanUp(event);
  return command === undefined ? "" : ` Add ${shown(command, 50)} to exec.poststop.`;
}

function cleanUp({ resource, name, detail }: LeftBehind): string | undefined {
  switch (resource) {
    case "interface": {
      const owner = jibNameOf(name);
      if (owner === undefined) return `ifconfig ${name} destroy`;
      return `${name.startsWith("e") ? "jib destroy" : "jng shutdown"} ${owner}`;
    }
    case "bridge-member":
      return `ifconfig ${bridgeOf(detail)} deletem ${name}`;
    case "address":
      return "ifconfig … -alias";
    case "route":
      return "route delete …";
    case "mount":
      return `umount ${name}`;
    default:
      return undefined;
  }
}

const bridgeOf = (detail: string | undefined): string => detail?.slice("of ".length) ?? "";

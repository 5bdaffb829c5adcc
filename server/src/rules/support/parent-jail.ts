import type { Configuration, EffectiveJail } from "../../config/index.ts";
import { type Effect, effectsOf, type JailView, type Parent, parentName } from "../../lifecycle/index.ts";
import { parseCommandLine } from "../../shell/index.ts";
import { ownText } from "../../text/index.ts";
import { isIncomplete } from "./definitions.ts";
import { gathered } from "./gathered.ts";
import { isReadAlone } from "./read-alone.ts";
import { remembered } from "./remembered.ts";

/**
 * Finds the jail that another one is below. "missing" only where the configuration is known as a whole and no command may start one;
 * undefined also where two blocks have the name.
 */
export const parentsIn = remembered((configuration: Configuration): ((jail: JailView) => Parent) => {
  const jails = new Map<string, EffectiveJail | undefined>();
  for (const jail of configuration.jails) jails.set(jail.name, jails.has(jail.name) ? undefined : jail);
  const isWhole = !isIncomplete(configuration) && !isReadAlone(configuration);
  const find = (jail: JailView): Parent => {
    const name = parentName(jail);
    if (name === undefined) return undefined;
    if (jails.has(name) || !isWhole) return jails.get(name);
    return mayStart(configuration, jail, name) ? undefined : "missing";
  };
  // Each jail is asked about once for each of those below it, and a nested name may be long.
  const found = new Map<JailView, Parent>();
  return (jail) => {
    if (!found.has(jail)) found.set(jail, find(jail));
    return found.get(jail);
  };
});

/** Whether commands may start a jail that is not defined: one that names it, or one of which nothing is known before the jail below it. */
export const mayStart = (configuration: Configuration, jail: JailView, name: string): boolean =>
  isNamedInHooks(configuration, name) ||
  ["exec.prepare", "exec.prestart"].some((phase) => unknownEffects(jail, phase).length > 0);

export const isNamedInHooks = (configuration: Configuration, name: string): boolean =>
  namesInHooks(configuration).has(name);

const namesInHooks = remembered((configuration: Configuration) => new Set(wordsInHooks(configuration)));

/** What is given to programs of which nothing is known, also as `name=web`. */
const wordsInHooks = gathered((jail: EffectiveJail) =>
  ["exec.prepare", "exec.prestart", "exec.created", "exec.poststart"].flatMap((phase) =>
    unknownEffects(jail, phase).flatMap(({ name }) =>
      name === undefined ? [] : ownText(name.slice(name.indexOf("=") + 1)),
    ),
  ),
);

const unknownEffects = (jail: JailView, phase: string): Effect[] =>
  (jail.get(phase)?.values ?? []).flatMap((value) =>
    parseCommandLine(value).commands.flatMap((command) =>
      effectsOf(command, "host").filter(
        ({ verb, resource, where }) => verb === "may-touch" && resource === "anything" && where === "host",
      ),
    ),
  );

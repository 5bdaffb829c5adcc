import { canonicalName, isIpv4Address, isIpv6Address, isKnownToJail } from "../../parameters/index.ts";
import { holdsCommands } from "../../rules/support/shell-values.ts";
import { needsBraces } from "../../syntax/index.ts";
import type { FeatureContext } from "../shared/context.ts";

/**
 * A name for a new variable that holds a text: one that says what it is, and that nothing in the roots sets or reads. jail(8)
 * takes `$node` and `$de` for one name (LANGUAGE.md §3.6).
 *
 * @param parameter the name of the parameter or variable in whose value the text stands
 * @param isWhole whether the text is all of that value
 */
export function nameForVariable(context: FeatureContext, parameter: string, text: string, isWhole: boolean): string {
  const taken = takenNames(context);
  const isFree = (name: string): boolean => !taken.has(canonicalName(name)) && !isKnownToJail(name);
  // A whole number is what its parameter says; one within a longer text mostly tells jails apart.
  const isNumber = isWhole && /^\d+$/.test(text);
  const guesses = [fromText(text), fromParameter(parameter, isWhole), "value"];
  const candidates = isNumber ? guesses.slice(1) : guesses;
  const base = candidates.find((name) => name !== undefined && !isKnownToJail(name)) ?? "value";
  if (isFree(base)) return base;
  for (let number = 2; ; number++) if (isFree(`${base}${number}`)) return `${base}${number}`;
}

/** What kind of thing a text is. */
function fromText(text: string): string | undefined {
  if (/^\d+$/.test(text)) return "id";
  const host = /^(?:[a-z]+\d*\|)?([\w.:]+)(?:\/[\d.]+)?(?:\s.*)?$/.exec(text)?.[1];
  if (host !== undefined && (isIpv4Address(host) || isIpv6Address(host))) return "addr";
  if (/^(?:[\da-f]{2}:){5}[\da-f]{2}$/i.test(text)) return "mac";
  const kind = /^([a-z]{2,})\d+[ab]?$/.exec(text)?.[1];
  if (kind !== undefined) return kind;
  if (/^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}$/i.test(text)) return "domain";
  if (/^\/[\w.-]*$/.test(text) || /^\/.*\/$/.test(text)) return "root";
  return /^\/(?:[\w.-]+\/)+s?bin\/([A-Za-z_]\w*)$|^\/etc\/(\w+)$/.exec(text)?.slice(1).find(Boolean);
}

/** Parameters whose last word says nothing, or is the name of another one. */
const byParameter: Readonly<Record<string, string>> = {
  path: "root",
  interface: "nic",
  "vnet.interface": "nic",
  "mount.fstab": "table",
  depend: "needed",
};

function fromParameter(parameter: string, isWhole: boolean): string | undefined {
  const known = byParameter[parameter];
  if (known !== undefined) return known;
  if (holdsCommands(parameter)) return isWhole ? "run" : undefined;
  const last = parameter.slice(parameter.lastIndexOf(".") + 1);
  return needsBraces(last) ? undefined : last;
}

/** Canonical names of all that is set or read somewhere in the roots. */
function takenNames({ analysis }: FeatureContext): Set<string> {
  const taken = new Set<string>();
  for (const { configuration } of analysis.roots) {
    for (const { definitions } of configuration.sections) {
      for (const definition of definitions) {
        taken.add(definition.canonicalName);
        for (const { references } of definition.values) {
          for (const name of references?.allNames ?? []) taken.add(canonicalName(name));
        }
      }
    }
  }
  return taken;
}

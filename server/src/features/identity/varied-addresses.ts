import type { EffectiveJail, EffectiveParameter } from "../../config/index.ts";
import { isLinkLocal, parseAddress } from "../../parameters/index.ts";
import type { JailNode } from "../../syntax/index.ts";
import { isStatementOf } from "../shared/own-statements.ts";
import { keyOfAddress, type OwnClaim } from "./claims.ts";

/**
 * Addresses that the block of a jail gives to a variable, where other jails give it other ones: what becomes of them may be known
 * to a script only, but they are what each jail has of its own. The span is one in the value of the variable.
 */
export function variedAddresses(jail: EffectiveJail, block: JailNode, jails: readonly EffectiveJail[]): OwnClaim[] {
  return jail.variables().flatMap((variable) => {
    const { definitions, spelling, values } = variable;
    if (values.length !== 1 || !isOwn(variable, jail) || definitions[0].tree !== block.tree) return [];
    const [value] = values;
    const text = value.replace(/\/.*$/s, "");
    const address = parseAddress(text);
    if (address === undefined) return [];
    const key = keyOfAddress(address);
    let isElsewhere = false;
    for (const other of jails) {
      const found = other === jail ? undefined : other.variable(spelling);
      if (found === undefined) continue;
      const isSame = (found.values.length === 1 ? found.values[0] : found.values.join()) === value;
      // One jail with another value is enough: of the rest only those matter that have the same.
      if ((!isSame && isElsewhere) || !isOwn(found, other)) continue;
      if (isSame) return [];
      isElsewhere = true;
    }
    if (!isElsewhere) return [];
    const span = { parameter: spelling, valueIndex: 0, start: 0, end: text.length };
    return [{ kind: "address", key, span, isLinkLocal: isLinkLocal(address) }];
  });
}

const isOwn = ({ isVariable, definitions }: EffectiveParameter, { section }: EffectiveJail): boolean =>
  isVariable && definitions.length > 0 && definitions.every((each) => isStatementOf(each, section));

import { findParameter } from "../../parameters/index.ts";
import { commandAtCursor } from "../command-words/index.ts";
import type { FeatureContext } from "../shared/context.ts";
import { valueAt } from "../shared/place.ts";
import { addressSignatures } from "./addresses.ts";
import { commandSignatures } from "./commands.ts";
import { mountSignatures } from "./mounts.ts";
import type { SignatureHelp } from "./signature.ts";

export type { Signature, SignatureHelp } from "./signature.ts";

/**
 * What may be written around an offset, in a command of exec.*, a line of `mount` or an address; undefined elsewhere.
 *
 * @param chosen the label of the signature that somebody looks at, which stays as long as it fits as well as any
 */
export function signatureHelp(context: FeatureContext, offset: number, chosen?: string): SignatureHelp | undefined {
  const value = valueAt(context.tree, offset);
  const parameter = value && findParameter(value.parameter)?.parameter;
  switch (parameter?.type) {
    case "command-list": {
      const command = commandAtCursor(context, offset);
      return command && commandSignatures(command, chosen);
    }
    case "mount-list":
      return mountSignatures(context, value!);
    case "ip4list":
      return addressSignatures(context, value!, 4);
    case "ip6list":
      return addressSignatures(context, value!, 6);
    default:
      return undefined;
  }
}

import type { Definition, WrittenValue } from "./definition.ts";
import type { Reference } from "./references.ts";

/** Why jail(8) marks a jail as failed when it evaluates a file; `message` is its text without `jail: NAME: `. */
export type JailProblem =
  | {
      readonly kind: "undefined-variable" | "array-inline";
      readonly message: string;
      readonly value: WrittenValue;
      readonly reference: Reference;
    }
  | {
      readonly kind: "variable-loop";
      readonly message: string;
      readonly value: WrittenValue;
      readonly reference: Reference;
      /** Variables of the loop, as far as they are known. */
      readonly name: string;
    }
  | {
      /** `otherwise` is the statement with which it clashes, or undefined when it is a name that jail(8) itself knows. */
      readonly kind: "variable-shadows-parameter";
      readonly message: string;
      readonly definition: Definition;
      readonly otherwise: Definition | undefined;
      /** Whether jail(8) prints the message; FreeBSD 12 drops the parameter without a word. */
      readonly reported: boolean;
    }
  | { readonly kind: "name-or-jid-immutable"; readonly message: string; readonly definition: Definition }
  | { readonly kind: "value-too-large"; readonly message: string; readonly value: WrittenValue };

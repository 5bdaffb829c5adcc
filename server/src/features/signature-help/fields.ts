import type { Signature, SignatureParameter } from "./signature.ts";

/** A part of a label, and what it is; without that it is a sign between two parts. */
export type Field = readonly [text: string, what?: string];

/** A signature of parts, the active one told by its number among those that are described. */
export function signatureOfFields(
  fields: readonly Field[],
  documentation: string,
  active: number | undefined,
): Signature {
  let label = "";
  const parameters: SignatureParameter[] = [];
  for (const [text, what] of fields) {
    if (what !== undefined) {
      parameters.push({ start: label.length, end: label.length + text.length, documentation: what });
    }
    label += text;
  }
  const activeParameter = active !== undefined && active < parameters.length ? active : undefined;
  return { label, documentation, parameters, activeParameter };
}

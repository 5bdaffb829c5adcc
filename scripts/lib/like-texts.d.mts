export function orderedByLikeness(
  texts: readonly string[],
  how: { readonly length: number; readonly near: number; readonly power: number },
): number[];

/** Whether two values of which JSON could be made say the same; one that is undefined says the same as one that is not there. */
export function isSameData(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((each, index) => isSameData(each, b[index]));
  return hasAllOf(a, b) && hasAllOf(b, a, false);
}

function hasAllOf(a: object, b: object, compares = true): boolean {
  for (const key in a) {
    const [own, other] = [a[key as keyof object] as unknown, b[key as keyof object] as unknown];
    if (compares ? !isSameData(own, other) : own !== undefined && other === undefined) return false;
  }
  return true;
}

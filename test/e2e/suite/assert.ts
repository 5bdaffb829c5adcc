/** The few assertions the suite needs: Node's are not there in a web worker. */

export function isTrue(condition: boolean, message: string): void {
  if (!condition) throw new Error(message);
}

export function isSame(actual: unknown, expected: unknown): void {
  const [found, wanted] = [actual, expected].map((value) => JSON.stringify(value, undefined, 2));
  isTrue(found === wanted, `Found ${found}, expected ${wanted}`);
}

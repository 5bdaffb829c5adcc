// Brings texts into an order in which neighbours are alike: what stands close to its like packs better.

/**
 * The numbers of the texts in that order. Each is the one that has most in common with those before it, by its length: of the stretches
 * of `length` characters in it, as many as possible are in the last `near` texts as well.
 */
export function orderedByLikeness(texts, { length, near, power }) {
  const stretches = texts.map((text) => stretchesOf(text, length));
  const holders = new Map();
  for (const [number, own] of stretches.entries())
    for (const stretch of own) holders.set(stretch, [...(holders.get(stretch) ?? []), number]);
  const shared = new Float64Array(texts.length);
  const counts = new Map();
  const count = (number, change) => {
    for (const stretch of stretches[number]) {
      const before = counts.get(stretch) ?? 0;
      counts.set(stretch, before + change);
      if (before !== 0 && before + change !== 0) continue;
      for (const holder of holders.get(stretch)) shared[holder] += change;
    }
  };
  const left = new Set(texts.keys());
  const order = [];
  while (left.size > 0) {
    let next;
    let most = -1;
    for (const number of left) {
      const likeness = shared[number] / (stretches[number].size + 3) ** power;
      if (likeness > most) [next, most] = [number, likeness];
    }
    left.delete(next);
    order.push(next);
    count(next, 1);
    if (order.length > near) count(order.at(-1 - near), -1);
  }
  return order;
}

function stretchesOf(text, length) {
  const found = new Set();
  for (let at = 0; at + length <= text.length; at++) found.add(text.slice(at, at + length));
  return found;
}

// Circles in a graph that is given by its edges, such as the imports between files.

/**
 * The groups of nodes that reach each other and thereby themselves (Tarjan's strongly connected components). The nodes of a group,
 * and the groups, are in the order of their names.
 */
export function circles(edges) {
  const targets = targetsBySource(edges);
  const order = new Map();
  const lowest = new Map();
  const open = new Set();
  const groups = [];
  for (const from of targets.keys()) if (!order.has(from)) visit(from);
  return groups.sort(([a], [b]) => (a < b ? -1 : 1));

  function visit(node) {
    order.set(node, order.size);
    lowest.set(node, order.get(node));
    open.add(node);
    for (const to of targets.get(node) ?? []) {
      if (!order.has(to)) visit(to);
      if (open.has(to)) lowest.set(node, Math.min(lowest.get(node), lowest.get(to)));
    }
    if (lowest.get(node) !== order.get(node)) return;
    const nodes = [...open];
    const group = nodes.slice(nodes.indexOf(node));
    for (const member of group) open.delete(member);
    if (group.length > 1 || targets.get(node)?.includes(node)) groups.push(group.sort());
  }
}

/** A shortest way from the first node of a group of `circles` back to it: its nodes, with the first one at both ends. */
export function wayAround([first, ...others], edges) {
  const members = new Set([first, ...others]);
  const targets = targetsBySource(edges.filter(({ from, to }) => members.has(from) && members.has(to)));
  let ways = [[first]];
  for (;;) {
    const next = ways.flatMap((way) => targets.get(way.at(-1)).map((to) => [...way, to]));
    const around = next.find((way) => way.at(-1) === first);
    if (around) return around;
    ways = next.filter((way) => members.delete(way.at(-1)));
  }
}

function targetsBySource(edges) {
  const targets = new Map();
  for (const { from, to } of edges) targets.set(from, [...(targets.get(from) ?? []), to]);
  return targets;
}

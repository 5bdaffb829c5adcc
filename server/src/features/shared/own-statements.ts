import type { Definition, Section } from "../../config/index.ts";

/**
 * Whether a statement is one of a section. Nearly always it stands in its block, which is seen without looking through all of its
 * statements: this is asked of every jail of a large root.
 */
export function isStatementOf(definition: Definition, section: Section): boolean {
  const { tree, node } = section;
  if (tree !== undefined && definition.tree === tree && tree.nodes.parents[definition.node] === node) return true;
  return section.definitions.includes(definition);
}

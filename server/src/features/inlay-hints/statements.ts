import type { Definition, EffectiveJail, Section } from "../../config/index.ts";
import { NodeKind, type SyntaxTree } from "../../syntax/index.ts";
import { type FeatureContext, jailsOfSections, type Range, sectionsOf } from "../shared/context.ts";

/** A statement that sets a parameter or variable, as far as a range shows it, and the jails that read it. */
export interface ShownStatement {
  readonly node: number;
  /** The block in which it stands, or 0. */
  readonly block: number;
  readonly jails: readonly EffectiveJail[];
  readonly definition: Definition;
}

/** What the statements of one block, or those outside of all, are to the jails that read them. */
interface BlockReaders {
  readonly jails: readonly EffectiveJail[];
  readonly definitions: ReadonlyMap<number, Definition>;
}

/** The statements of a file that touch a range. */
export function* statementsIn(context: FeatureContext, range: Range): Generator<ShownStatement> {
  const { nodes, tokens } = context.tree;
  const known = new Map<number, BlockReaders>();
  for (let node = firstTouching(context.tree, range.start); node < nodes.count; node++) {
    const first = nodes.firstTokens[node];
    if (first >= tokens.count || tokens.start(first) > range.end) return;
    const kind: NodeKind = nodes.kinds[node];
    if (kind !== NodeKind.Parameter && kind !== NodeKind.Variable) continue;
    if (tokens.ends[nodes.endTokens[node] - 1] < range.start) continue;
    const block = Math.max(0, nodes.parents[node]);
    let around = known.get(block);
    if (!around) {
      around = readersOf(context, block);
      known.set(block, around);
    }
    const definition = around.definitions.get(node);
    if (definition) yield { node, block, jails: around.jails, definition };
  }
}

function readersOf(context: FeatureContext, block: number): BlockReaders {
  const sections = block === 0 ? sectionsOutside(context) : sectionsOf(context, block);
  const definitions = new Map<number, Definition>();
  for (const section of sections) {
    for (const definition of section.definitions) {
      if (definition.tree === context.tree && definition.path === context.path)
        definitions.set(definition.node, definition);
    }
  }
  return { jails: jailsOfSections(context, sections), definitions };
}

/** Number of a node at or before the first one that an offset touches. */
function firstTouching({ nodes, tokens }: SyntaxTree, offset: number): number {
  let low = 1;
  let high = nodes.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens.start(nodes.firstTokens[middle]) >= offset) high = middle;
    else low = middle + 1;
  }
  // The one before may be a value of the statement around the offset.
  let node = low - 1;
  while (node > 0 && (nodes.kinds[node] as NodeKind) === NodeKind.Value) node--;
  return Math.max(1, node);
}

/** What the statements outside of the blocks of the file belong to: the globals, or a block in which the file is included. */
function sectionsOutside({ analysis, tree }: FeatureContext): Section[] {
  const isOutside = (definition: Definition): boolean =>
    definition.tree === tree && tree.nodes.parents[definition.node] <= 0;
  return analysis.roots.flatMap(({ configuration }) =>
    configuration.sections.filter(({ definitions }) => definitions.some(isOutside)),
  );
}

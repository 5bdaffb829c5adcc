/** The nodes of a tree, stored flat in the order of their first tokens; `ast.ts` gives them types. */
export enum NodeKind {
  File = 0,
  Jail = 1,
  Parameter = 2,
  Variable = 3,
  Include = 4,
  Value = 5,
}

/** How a parameter or variable is given its values. */
export enum Operator {
  /** `name;` */
  None = 0,
  /** `name value;` */
  Juxtaposed = 1,
  /** `name = value;` */
  Assign = 2,
  /** `name += value;` */
  Append = 3,
}

/** Nodes in flat arrays: about twenty bytes each, so that a tree of a 10 MB file stays far below 600 MB. */
export class NodeList {
  count = 0;
  kinds = new Uint8Array(64);
  operators = new Uint8Array(64);
  firstTokens = new Uint32Array(64);
  /** Index after the last token of the node. */
  endTokens = new Uint32Array(64);
  /** Index after the last node of the subtree. */
  endNodes = new Uint32Array(64);
  parents = new Int32Array(64);

  /** Starts a node; everything started before `close` becomes its child. */
  open(kind: NodeKind, firstToken: number, parent: number): number {
    const index = this.count;
    if (index === this.kinds.length) this.grow();
    this.kinds[index] = kind;
    this.firstTokens[index] = firstToken;
    this.parents[index] = parent;
    this.count++;
    return index;
  }

  close(index: number, endToken: number): void {
    this.endTokens[index] = endToken;
    this.endNodes[index] = this.count;
  }

  /** Takes back node `index` and all that were opened after it. */
  rewind(index: number): void {
    this.count = index;
  }

  private grow(): void {
    const capacity = this.kinds.length * 2;
    this.kinds = copy(this.kinds, new Uint8Array(capacity));
    this.operators = copy(this.operators, new Uint8Array(capacity));
    this.firstTokens = copy(this.firstTokens, new Uint32Array(capacity));
    this.endTokens = copy(this.endTokens, new Uint32Array(capacity));
    this.endNodes = copy(this.endNodes, new Uint32Array(capacity));
    this.parents = copy(this.parents, new Int32Array(capacity));
  }
}

function copy<T extends Uint8Array | Uint32Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

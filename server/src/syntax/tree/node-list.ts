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
  kinds!: Uint8Array;
  operators!: Uint8Array;
  firstTokens!: Uint32Array;
  /** Index after the last token of the node. */
  endTokens!: Uint32Array;
  /** Index after the last node of the subtree. */
  endNodes!: Uint32Array;
  parents!: Int32Array;

  constructor() {
    this.reserve(64);
  }

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
    const { kinds, operators, firstTokens, endTokens, endNodes, parents } = this;
    this.reserve(kinds.length * 2);
    this.kinds.set(kinds);
    this.operators.set(operators);
    this.firstTokens.set(firstTokens);
    this.endTokens.set(endTokens);
    this.endNodes.set(endNodes);
    this.parents.set(parents);
  }

  /** One buffer for all: buffers are dear to make and to clear away, and a file may be read in a dozen ways. */
  private reserve(capacity: number): void {
    const buffer = new ArrayBuffer(capacity * 18);
    this.firstTokens = new Uint32Array(buffer, 0, capacity);
    this.endTokens = new Uint32Array(buffer, capacity * 4, capacity);
    this.endNodes = new Uint32Array(buffer, capacity * 8, capacity);
    this.parents = new Int32Array(buffer, capacity * 12, capacity);
    this.kinds = new Uint8Array(buffer, capacity * 16, capacity);
    this.operators = new Uint8Array(buffer, capacity * 17, capacity);
  }
}

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

  constructor(capacity = 64) {
    this.reserve(capacity);
  }

  /** A list of so many nodes, which are still to be taken from others. */
  static ofLength(count: number): NodeList {
    const nodes = new NodeList(count);
    nodes.count = count;
    return nodes;
  }

  /**
   * Takes the nodes from `first` up to `end` of another list, whole statements outside of all blocks, and puts them at `to`. Their
   * tokens come `tokenShift` later than there.
   */
  take(from: NodeList, first: number, end: number, to: number, tokenShift: number): void {
    this.kinds.set(from.kinds.subarray(first, end), to);
    this.operators.set(from.operators.subarray(first, end), to);
    const shift = to - first;
    for (let node = first; node < end; node++) {
      const index = node + shift;
      this.firstTokens[index] = from.firstTokens[node] + tokenShift;
      this.endTokens[index] = from.endTokens[node] + tokenShift;
      this.endNodes[index] = from.endNodes[node] + shift;
      const parent = from.parents[node];
      this.parents[index] = parent > 0 ? parent + shift : parent;
    }
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

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

  /**
   * Puts the statements of another file in the place of whole statements outside of all blocks, which are the nodes from `first` up to
   * `end`. The tokens of the other file are counted from `firstToken`; those of what comes behind are moved by `tokenShift`.
   */
  replace(first: number, end: number, written: NodeList, firstToken: number, tokenShift: number): void {
    const next = first + written.count - 1;
    const count = next + this.count - end;
    if (count > this.kinds.length) this.grow(count + (count >> 3));
    if (next !== end) this.moveWithin(next, end);
    this.count = count;
    this.kinds.set(written.kinds.subarray(1, written.count), first);
    this.operators.set(written.operators.subarray(1, written.count), first);
    this.firstTokens.set(written.firstTokens.subarray(1, written.count), first);
    this.endTokens.set(written.endTokens.subarray(1, written.count), first);
    this.endNodes.set(written.endNodes.subarray(1, written.count), first);
    this.parents.set(written.parents.subarray(1, written.count), first);
    this.shift(first, next, first - 1, firstToken);
    this.shift(next, count, next - end, tokenShift);
    this.endNodes[0] = count;
    this.endTokens[0] += tokenShift;
  }

  /** Moves the nodes from `from` to the last one to `to`, as they are. */
  private moveWithin(to: number, from: number): void {
    const { kinds, operators, firstTokens, endTokens, endNodes, parents, count } = this;
    for (const numbers of [kinds, operators, firstTokens, endTokens, endNodes, parents])
      numbers.copyWithin(to, from, count);
  }

  /** Counts the nodes and tokens that some nodes speak of so much further on. */
  private shift(first: number, end: number, nodeShift: number, tokenShift: number): void {
    const { firstTokens, endTokens, endNodes, parents } = this;
    if (tokenShift !== 0) {
      for (let node = first; node < end; node++) {
        firstTokens[node] += tokenShift;
        endTokens[node] += tokenShift;
      }
    }
    if (nodeShift === 0) return;
    for (let node = first; node < end; node++) {
      endNodes[node] += nodeShift;
      if (parents[node] > 0) parents[node] += nodeShift;
    }
  }

  /** Starts a node; everything started before `close` becomes its child. */
  open(kind: NodeKind, firstToken: number, parent: number): number {
    const index = this.count;
    if (index === this.kinds.length) this.grow(index * 2);
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

  private grow(capacity: number): void {
    const { kinds, operators, firstTokens, endTokens, endNodes, parents } = this;
    this.reserve(capacity);
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

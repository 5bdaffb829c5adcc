/** A position as the Language Server Protocol has it: zero-based, in the units that were agreed on. */
export interface Position {
  line: number;
  character: number;
}

export interface Range {
  start: Position;
  end: Position;
}

/** A place in a file. */
export interface Place {
  uri: string;
  range: Range;
}

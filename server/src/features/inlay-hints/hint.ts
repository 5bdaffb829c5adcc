import type { FileRange } from "../../config/index.ts";

/** Something that is shown within the text and is no part of it. */
export interface Hint {
  /** UTF-16 offset before which it stands. */
  readonly offset: number;
  readonly label: string;
  /** Markdown. */
  readonly tooltip: string;
  /** Where what it says is set; undefined where that is written nowhere. */
  readonly place: FileRange | undefined;
  /** It belongs to what stands before it without a blank between them. */
  readonly isAttached: boolean;
}

/** The kinds of hints that a user wants to see. */
export interface HintParts {
  /** What variables come to. */
  readonly variables: boolean;
  /** What lists add up to that are written in several places. */
  readonly lists: boolean;
  /** What holds where nothing is written. */
  readonly defaults: boolean;
}

/** Longer texts move the code out of sight (UTF-16 units); the tooltip has all of it. */
export const longestLabel = 30;

export interface RulePage {
  readonly id: string;
  /** The folder in which the rule and its page lie. */
  readonly topic: string;
  /** Relative to the project. */
  readonly path: string;
  readonly markdown: string;
  /** The first paragraph: one sentence, what the rule finds. */
  readonly summary: string;
  readonly blocks: readonly PageBlock[];
  readonly examples: readonly PageExample[];
}

export interface PageBlock {
  readonly kind: "wrong" | "right" | "silent";
  /** Not of a right block, which has that of the wrong one before it; the default release when undefined. */
  readonly release: string | undefined;
  readonly escaped: boolean;
  /** The text, with its marks and without its escapes, as test/support/fixture.ts reads it. */
  readonly fixture: string;
  /** The line of the page on which the block begins, from 1. */
  readonly line: number;
}

/** A wrong block with the right one that follows it. */
export interface PageExample {
  readonly wrong: string;
  readonly right: string;
  readonly release: string | undefined;
  readonly line: number;
  /** What makes the right one: the preferred fix, the first that is offered where none is preferred, or no fix. */
  readonly mended: "preferred" | "offered" | "by-hand";
}

/** Where the rules and their pages lie, relative to the project. */
export const rulesFolder: string;
/** A line of `^^^ rule-id` that marks a stretch of the line above. */
export const markLine: RegExp;
/** All pages, in the order of the rules' ids. Throws, with path and line, where one has another form than a page has. */
export function readRulePages(root: string): RulePage[];
/** One page from its text. Throws, with path and line, where it has another form than a page has. */
export function parseRulePage(
  text: string,
  place: { readonly id: string; readonly path: string },
): Omit<RulePage, "topic">;
/** The text of a block without its marks. */
export function withoutMarks(fixture: string): string;
/** What a new page has in the place of what is still to be written. */
export const notYetWritten: string;
/** What a page still lacks, in words. */
export function pageFaults(page: Pick<RulePage, "markdown" | "examples" | "blocks">): string[];

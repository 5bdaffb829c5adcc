export interface DocumentBlock {
  /** One-based line of the page at which the paragraph or list begins that holds the block. */
  readonly line: number;
  readonly language: string;
  readonly words: readonly string[];
  readonly text: string;
}

export interface DocumentPage {
  readonly path: string;
  readonly title: string;
  readonly markdown: string;
  readonly blocks: readonly DocumentBlock[];
  readonly links: readonly { readonly line: number; readonly target: string }[];
  readonly anchors: ReadonlySet<string>;
}

export function documentPaths(root: string): string[];
export function readDocument(root: string, path: string): DocumentPage;
export function slugger(): (heading: string) => string;
export function deadLinks(root: string, paths: readonly string[]): string[];

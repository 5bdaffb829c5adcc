/** Where the page lies, relative to the project. */
export const pagePath: string;
/** The text of docs/parameters.md. */
export function generatePage(): Promise<string>;
/** The path of the page when the file differs from what would be generated. */
export function stalePages(text: string): string[];

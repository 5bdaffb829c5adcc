/** The text of each file, by its path from the root of the project. */
export function generateSyntaxes(): Promise<ReadonlyMap<string, string>>;
/** The paths of those that are not as they would be written. */
export function staleSyntaxes(files: ReadonlyMap<string, string>): string[];

/** The group of the table that each further group of Vim's looks like. */
export const vimAliases: Readonly<Record<string, string>>;

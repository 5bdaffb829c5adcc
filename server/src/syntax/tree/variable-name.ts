/** What a variable can be called without braces: whatever else follows a `$` ends the name (LANGUAGE.md §1, "Names of variables"). */
export const variableNamePattern = "[A-Za-z_][A-Za-z0-9_]*";

const bareName = new RegExp(`^${variableNamePattern}$`);

/** Whether only braces make a variable of a name. */
export const needsBraces = (name: string): boolean => !bareName.test(name);

/** A variable as it is written, with braces where its name needs them. */
export const writtenVariable = (name: string): string => (needsBraces(name) ? `\${${name}}` : `$${name}`);

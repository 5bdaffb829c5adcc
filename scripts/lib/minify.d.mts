export function minifyBundle(code: string): Promise<string>;
export function compileModulesAtOnce(code: string): string;

export function onPath(name: string): string | undefined;
export function installPackages(packages: readonly string[]): boolean;

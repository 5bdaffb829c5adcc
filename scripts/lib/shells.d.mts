export function requireShells(): string[];

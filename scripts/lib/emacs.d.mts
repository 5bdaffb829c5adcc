export function requireEmacs(): string;

export function requireVim(): string;
export function requireAle(): string;

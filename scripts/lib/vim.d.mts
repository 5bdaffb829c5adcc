export function requireVim(): string;

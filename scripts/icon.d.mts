export function markOf(svg: string): string;

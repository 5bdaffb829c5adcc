export function filesOfTests(): string[];

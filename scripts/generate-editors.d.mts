export function generateReadme(text?: string): Promise<string>;

export function vscodeVersion(wanted: string | undefined, engine: string): string;

export function build(options?: { production?: boolean }): Promise<void>;
export function buildIfStale(): Promise<boolean>;

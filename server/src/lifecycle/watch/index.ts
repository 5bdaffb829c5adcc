import type { Watcher } from "./watcher.ts";

export const watchers: readonly Watcher[] = [];

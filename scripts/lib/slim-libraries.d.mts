import type { Plugin } from "esbuild";

export const unusedFeatures: Readonly<Record<string, readonly string[]>>;
export const replacedFiles: readonly string[];
export const withoutUnusedParts: Plugin;

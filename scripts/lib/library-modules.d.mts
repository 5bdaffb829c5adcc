import type { Plugin } from "esbuild";

export const librariesAsModules: Plugin;
export function asModule(code: string, path: string): string;

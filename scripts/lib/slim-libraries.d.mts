import type { Plugin } from "esbuild";

export const unusedFeatures: Readonly<Record<string, readonly string[]>>;
export const replacedFiles: readonly string[];
export const speakersOfProtocol: Readonly<Record<"client" | "server", readonly string[]>>;
export const withoutUnusedParts: Plugin;
export function withUsedTypes(folders: readonly string[]): Plugin;
export function withExports(code: string, isUsed: (name: string) => boolean): string;
export function mentionedIn(folders: readonly string[]): (name: string) => boolean;

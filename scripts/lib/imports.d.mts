import type { Edge } from "./circles.mjs";

export function readImports(sources: ReadonlyMap<string, string>): Edge[];
export function folderEdges(imports: readonly Edge[], layerOf: (path: string) => string | undefined): Edge[];
export function pastIndex(imports: readonly Edge[], paths: Iterable<string>): (Edge & { readonly room: string })[];

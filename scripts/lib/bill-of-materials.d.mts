export function billOfMaterials(folders: readonly string[], time: number): { readonly components: readonly object[] };

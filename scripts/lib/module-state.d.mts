export function readModuleState(
  sources: ReadonlyMap<string, string>,
): { readonly path: string; readonly name: string }[];

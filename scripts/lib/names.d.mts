export interface Definition {
  readonly name: string;
  readonly path: string;
  readonly isExported: boolean;
  readonly isType: boolean;
}
export function readDefinitions(sources: ReadonlyMap<string, string>): Definition[];
export function namesTwice(definitions: readonly Definition[]): { readonly name: string; readonly paths: string[] }[];

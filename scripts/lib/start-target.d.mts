export interface StartTarget {
  readonly folder: string;
  readonly file?: string;
  readonly isCopy: boolean;
}
export function startTarget(
  name: string | undefined,
  places: { readonly cwd: string; readonly root: string },
): StartTarget | undefined;

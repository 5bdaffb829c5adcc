export const editorFeatures: readonly (readonly [
  title: string,
  method: string,
  offered: string | undefined,
  asked: string,
])[];
export function has(object: unknown, paths: string): boolean;

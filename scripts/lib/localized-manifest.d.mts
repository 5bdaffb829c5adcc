type Messages = Readonly<Record<string, string>>;
export function textsOfManifest(manifest: unknown): string[];
export function localizedManifest<Manifest>(
  manifest: Manifest,
  languages: Readonly<Record<string, Messages>>,
): { readonly manifest: Manifest; readonly files: ReadonlyMap<string, Messages> };

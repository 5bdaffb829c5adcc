/** Something that was judged as a root, with the files that it read. */
interface WithFiles {
  readonly configuration: { readonly files: ReadonlyMap<string, unknown> };
}

/** For each file the roots that read it, in their order. */
export function rootsByFile<Root extends WithFiles>(roots: Iterable<Root>): Map<string, Root[]> {
  const reading = new Map<string, Root[]>();
  for (const root of roots) {
    for (const path of root.configuration.files.keys()) {
      const known = reading.get(path);
      if (known) known.push(root);
      else reading.set(path, [root]);
    }
  }
  return reading;
}

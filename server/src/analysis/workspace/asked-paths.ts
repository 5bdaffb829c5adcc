/** Which files and directories were asked for since the start, whether they were there or not: what becomes of others is no matter. */
export class AskedPaths {
  private readonly asked = new Set<string>();
  private readonly above = new Set<string>();
  private readonly listed = new Set<string>();

  /** A file or a directory is asked for. */
  note(path: string): void {
    if (this.asked.has(path)) return;
    this.asked.add(path);
    for (let parent = parentOf(path); parent !== "" && !this.above.has(parent); parent = parentOf(parent))
      this.above.add(parent);
  }

  /** The names in a directory are asked for. */
  noteList(path: string): void {
    this.note(path);
    this.listed.add(path);
  }

  /** Whether something was asked for that lies below a path: for all that is known that is a directory. */
  isAbove(path: string): boolean {
    return this.above.has(path);
  }

  /** Whether an answer may be another one when something comes, goes or changes at a path. */
  concern(path: string): boolean {
    return this.asked.has(path) || this.above.has(path) || this.listed.has(parentOf(path));
  }
}

const parentOf = (path: string): string => path.slice(0, path.lastIndexOf("/"));

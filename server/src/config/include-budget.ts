import type { DirectoryEntry, FileReader } from "./file-reader.ts";
import { isOfKernel } from "./host-tree.ts";

/** Folders that are listed for one configuration: a real one has a handful, and a pattern may stand for the whole disk. */
const mostDirectories = 500;
/** Names in all of these folders together. */
const mostEntries = 50_000;
/** jail(8) has no such limit; a file that includes itself in two ways would otherwise keep an editor busy for years. */
const mostFiles = 20_000;
/** All that is included, in UTF-16 units. A file that jail(8) refuses takes longer to read, and counts more often. */
const mostText = 32 * 1024 * 1024;
const weightOfBrokenText = 32;

/** What was left out. */
export type LeftOut = "too-many" | "of-kernel";

/** What the includes of one configuration may cost, so that opening an unknown file never reads a whole machine. */
export class IncludeBudget {
  private directories = 0;
  private entries = 0;
  private files = 0;
  private text = 0;
  /** Nothing more is read. */
  isSpent = false;

  /** The names in a directory, whose path is normalised; undefined, which `leaveOut` is told, when it was not looked at. */
  list(path: string, reader: FileReader, leaveOut: (what: LeftOut) => void): readonly DirectoryEntry[] | undefined {
    if (isOfKernel(path)) {
      leaveOut("of-kernel");
      return undefined;
    }
    if (this.isSpent || this.directories >= mostDirectories || this.entries >= mostEntries) {
      leaveOut("too-many");
      this.isSpent = true;
      return undefined;
    }
    const listed = reader.list(path) ?? [];
    this.directories++;
    this.entries += listed.length;
    return listed;
  }

  /** Whether one more file may be read. */
  takeFile(): boolean {
    this.isSpent ||= ++this.files > mostFiles || this.text > mostText;
    return !this.isSpent;
  }

  /** Counts a text that was read. */
  spendText(length: number, isBroken: boolean): void {
    this.text += isBroken ? length * weightOfBrokenText : length;
  }
}

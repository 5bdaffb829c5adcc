import { type FileReader, realFolderOf } from "../config/index.ts";
import { say } from "../words/index.ts";

/** Before this, in milliseconds, nobody wonders whether anything happens. */
const quietTime = 1000;
/** Between two times of writing, in milliseconds. */
const leastPause = 100;

/** A line on the terminal that says how far a check has come. It is gone when the check ends, and nowhere but on a terminal. */
export class ProgressLine {
  private readonly show: (text: string) => void;
  private readonly now: () => number;
  private readonly began: number;
  private readonly seen = new Set<string>();
  private waited: ReadonlySet<string> = new Set();
  private written = 0;
  private count = 0;

  /** `show` writes to the terminal, `now` is a clock in milliseconds. */
  constructor(show: (text: string) => void, now: () => number = () => performance.now()) {
    this.show = show;
    this.now = now;
    this.began = now();
  }

  /** Tells which files are to be checked. */
  expect(files: readonly string[]): void {
    this.waited = new Set(files);
  }

  /** A reader that notes what is read. */
  watch(reader: FileReader): FileReader {
    return {
      read: (path) => {
        this.note(path);
        return reader.read(path);
      },
      list: (path) => reader.list(path),
      realFolder: realFolderOf(reader),
    };
  }

  /** Takes the line away. */
  end(): void {
    if (this.written > 0) this.show("\r\u001b[K");
    this.written = 0;
  }

  /** Counts a file that was read. */
  note(path: string): void {
    if (this.seen.has(path)) return;
    this.seen.add(path);
    if (!this.waited.has(path)) return;
    this.count++;
    const now = this.now();
    if (now - this.began < quietTime || now - this.written < leastPause) return;
    this.written = now;
    this.show(`\r\u001b[Kjailconf: ${say`${this.count} of ${this.waited.size} files\u2026`}`);
  }
}

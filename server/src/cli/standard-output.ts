import { fstatSync, type Stats, statSync, writeSync } from "node:fs";
import { devNull } from "node:os";

/** Standard output, as it is to people or programs. */
export interface StandardOutput {
  /** Whether all that is written is taken at once, as a file takes it; what is no file may be full for a while. */
  readonly isFile: boolean;
  readonly isTerminal: boolean;
  /** How many characters fit into a line of the terminal; undefined where there is none. */
  readonly columns: number | undefined;
  write(text: string): void;
}

/** The number by which every program knows it. */
const descriptor = 1;

/**
 * Standard output of this process. What goes into a file is written without a stream, which takes Node longer to make than most files
 * take to be read.
 *
 * @param refuse called with what keeps a text from being written
 */
export function standardOutput(refuse: (error: NodeJS.ErrnoException) => void): StandardOutput {
  if (isFile())
    return { isFile: true, isTerminal: false, columns: undefined, write: (text) => writeToFile(text, refuse) };
  const { stdout } = process;
  stdout.on("error", refuse);
  const { columns } = stdout;
  return { isFile: false, isTerminal: stdout.isTTY === true, columns, write: (text) => stdout.write(text) };
}

function isFile(): boolean {
  try {
    const output = fstatSync(descriptor);
    return output.isFile() || isNothing(output);
  } catch {
    return false;
  }
}

/** Whether somebody may sit before a descriptor: known in a tenth of the time that Node takes to make a stream of it. */
export function mayBeTerminal(number: number): boolean {
  try {
    const found = fstatSync(number);
    return found.isCharacterDevice() && !isNothing(found);
  } catch {
    return true;
  }
}

/** Whether it is the device of which nothing is ever seen. */
function isNothing({ rdev, ino }: Stats): boolean {
  const nothing = statSync(devNull);
  return rdev === nothing.rdev && ino === nothing.ino;
}

function writeToFile(text: string, refuse: (error: NodeJS.ErrnoException) => void): void {
  const bytes = Buffer.from(text);
  try {
    for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
  } catch (error) {
    refuse(error as NodeJS.ErrnoException);
  }
}

import { readSync } from "node:fs";
import { type FileContent, type FileReader, largestFile } from "../config/index.ts";
import { decode, nodeReader } from "../node-reader.ts";
import { say } from "../words/index.ts";
import { UsageError } from "./usage-error.ts";

/** Names under which standard input is an operand. */
const names: ReadonlySet<string> = new Set(["-", "/dev/stdin", "/dev/fd/0", "/proc/self/fd/0"]);

/** Whether an operand stands for standard input. */
export const isStandardInput = (operand: string): boolean => names.has(operand);

/** The bytes of standard input, up to its end. Throws UsageError where it cannot be read, or is larger than a file may be. */
export function readStandardInput(): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const chunk = Buffer.allocUnsafe(65_536);
      const count = readChunk(chunk);
      if (count === 0) return Buffer.concat(chunks, size);
      chunks.push(chunk.subarray(0, count));
      size += count;
      if (size > largestFile) break;
    }
  } catch (error) {
    throw new UsageError(say`standard input: ${(error as Error).message}`);
  }
  throw new UsageError(say`standard input is larger than 16 MiB`);
}

function readChunk(chunk: Uint8Array): number {
  for (;;) {
    try {
      return readSync(0, chunk);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // On Windows the end of a pipe is an error.
      if (code === "EOF") return 0;
      if (code !== "EAGAIN") throw error;
      // Somebody has opened it without waiting, and nothing is there yet.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

/** What standard input is as a file. */
export const standardInput = (bytes: Uint8Array): FileContent & { kind: "file" } => ({
  kind: "file",
  ...decode(bytes),
});

/** Reads files of this machine, and something else in the place of one of them. */
export function readerWith(path: string, content: FileContent): FileReader {
  return {
    read: (other) => (other === path ? content : nodeReader.read(other)),
    list: nodeReader.list,
    realFolder: nodeReader.realFolder,
  };
}

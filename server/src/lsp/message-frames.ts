/** Bytes of a header. Those of all clients have two fields at most. */
const longestHeader = 4096;

/** Bytes of one message: a whole file may come in one, in which JSON spends six on a character. A longer one fits in no string of V8. */
const largestMessage = 512 * 1024 * 1024;

const carriageReturn = 13;
const lineFeed = 10;

/**
 * Follows where messages begin and end in what a client sends: a header, an empty line, and as many bytes as the header says. Behind a
 * header that cannot be read nobody knows where the next message begins. The library would wait for it silently, and keep all that comes.
 */
export class MessageFrames {
  #header = "";
  #bytesOfBody = 0;

  /** Takes what has come next. Says in English what is wrong with a header; then nothing that follows means anything. */
  follow(chunk: Uint8Array): string | undefined {
    let at = 0;
    while (at < chunk.length) {
      if (this.#bytesOfBody > 0) {
        const skipped = Math.min(this.#bytesOfBody, chunk.length - at);
        this.#bytesOfBody -= skipped;
        at += skipped;
        continue;
      }
      const byte = chunk[at++] as number;
      const follows = this.#header.charCodeAt(this.#header.length - 1);
      if (byte === lineFeed && follows !== carriageReturn) return "a line of a header does not end with CR LF";
      this.#header += String.fromCharCode(byte);
      if (this.#header.length > longestHeader) return `a header has more than ${longestHeader} bytes`;
      if (!this.#header.endsWith("\r\n\r\n")) continue;
      const length = bytesOfBody(this.#header);
      if (typeof length === "string") return length;
      this.#header = "";
      this.#bytesOfBody = length;
    }
    return undefined;
  }
}

/** The length that a header gives, or what is wrong with it. Names of fields may be in capitals or not, and have no space behind them. */
function bytesOfBody(header: string): number | string {
  let length: string | undefined;
  for (const line of header.slice(0, -"\r\n\r\n".length).split("\r\n")) {
    const colon = line.indexOf(":");
    if (colon < 0) return "a line of a header has no colon";
    if (line.slice(0, colon).toLowerCase() === "content-length") length = line.slice(colon + 1).trim();
  }
  if (length === undefined) return "a header has no Content-Length";
  if (!/^\d+$/.test(length)) return "Content-Length is not a number";
  const bytes = Number(length);
  return bytes > largestMessage ? `Content-Length is more than ${largestMessage}` : bytes;
}

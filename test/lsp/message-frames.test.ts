import { expect, it } from "vitest";
import { MessageFrames } from "../../server/src/lsp/message-frames.ts";

/** What is said about a text that comes in pieces of so many bytes, and how many of them were taken before. */
function follow(text: string, size: number): { damage: string | undefined; taken: number } {
  const frames = new MessageFrames();
  const bytes = new TextEncoder().encode(text);
  for (let taken = 0; taken < bytes.length; taken += size) {
    const damage = frames.follow(bytes.subarray(taken, taken + size));
    if (damage !== undefined) return { damage, taken };
  }
  return { damage: undefined, taken: bytes.length };
}

const message = (body: string) => `Content-Length: ${new TextEncoder().encode(body).length}\r\n\r\n${body}`;
const several =
  message('{"ä":"\r\n\r\n"}') + message("") + message("{}").replace("\r\n\r\n", "\r\nContent-Type: x\r\n\r\n");

it.each([1, 2, 3, 7, 1000])("messages that come in pieces of %s bytes are followed", (size) => {
  expect(follow(several, size).damage).toBeUndefined();
});

it.each([1, 5, 1000])("what stands behind a body of another length is no header (pieces of %s bytes)", (size) => {
  const { damage, taken } = follow(`${several}${message("{}")}}${message("{}")}x\r\n\r\n`, size);
  expect(damage).toBe("a header has no Content-Length");
  expect(taken).toBeGreaterThanOrEqual(size === 1000 ? 0 : several.length);
});

it("more than a header is not kept", () => {
  expect(follow("x".repeat(1_000_000), 1000)).toEqual({ damage: "a header has more than 4096 bytes", taken: 4000 });
});

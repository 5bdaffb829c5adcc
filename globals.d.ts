/**
 * The globals that the core may use: what Node and web workers have alike, and nothing else of either. So `process`, `Buffer`,
 * `fetch` and `postMessage` are type errors there.
 */
declare global {
  class TextEncoder {
    encode(text: string): Uint8Array<ArrayBuffer>;
  }

  class TextDecoder {
    constructor(encoding: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
    decode(bytes: Uint8Array): string;
  }

  /** What Node and a worker hand out is of different types; nobody needs to know more than that it is one. */
  interface Timer {
    readonly kind: "timer";
  }

  function setTimeout(callback: () => void, milliseconds?: number): Timer;
  function clearTimeout(timer: Timer | undefined): void;

  /** Node's alone: ask for its type first. */
  const setImmediate: ((callback: () => void) => void) | undefined;
}

export {};

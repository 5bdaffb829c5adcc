/** A text that counts how many of its characters are looked at, so that tests can bound work instead of time. */
export class CountedText {
  /** Characters read so far, those that were searched or cut out among them. */
  reads = 0;
  /** Stands for the string wherever one is only read. */
  readonly text: string;

  constructor(text: string) {
    const get = (_: object, key: string | symbol): unknown => {
      if (key === "length") return text.length;
      const member = Reflect.get(Object(text), key);
      if (typeof member !== "function") {
        this.reads++;
        return member;
      }
      return (...args: unknown[]) => {
        const result: unknown = member.apply(text, args);
        this.reads += charactersRead(String(key), args, result, text.length);
        return result;
      };
    };
    this.text = new Proxy({}, { get }) as string;
  }
}

/** What a method of a string costs, in characters. */
function charactersRead(method: string, args: readonly unknown[], result: unknown, length: number): number {
  switch (method) {
    case "indexOf":
      return Number(result) < 0 ? length - Number(args[1] ?? 0) : Number(result) - Number(args[1] ?? 0);
    case "lastIndexOf":
      return Math.min(Number(args[1] ?? length), length) - Number(result);
    case "includes":
      return length;
    case "slice":
      return String(result).length;
    default:
      return 1;
  }
}

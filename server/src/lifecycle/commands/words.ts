import type { Word } from "../../shell/index.ts";

/** The words of one command while a model reads them. */
export class WordReader {
  private readonly words: readonly Word[];
  private at: number;

  constructor(words: readonly Word[], at: number) {
    this.words = words;
    this.at = at;
  }

  /** The next word, which is then read; undefined at the end. */
  next(): Word | undefined {
    return this.at < this.words.length ? this.words[this.at++] : undefined;
  }

  peek(): Word | undefined {
    return this.words[this.at];
  }

  /** The word behind the next one of that text, which is not read yet. */
  behind(text: string): Word | undefined {
    for (let at = this.at; at < this.words.length - 1; at++)
      if (this.words[at].text === text) return this.words[at + 1];
    return undefined;
  }

  skip(count: number): void {
    this.at += count;
  }

  get isAtEnd(): boolean {
    return this.at >= this.words.length;
  }
}

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

  /** The next words, as many as there are. */
  take(count: number): readonly Word[] {
    const first = this.at;
    this.at += count;
    return this.words.slice(first, this.at);
  }

  get isAtEnd(): boolean {
    return this.at >= this.words.length;
  }
}

/** A piece of work that pauses after each small part of it, so that whoever does it can see to something else in between. */
export type InParts<Result> = Generator<void, Result, void>;

/** Does all that is left of a piece of work. */
export function finished<Result>(work: InParts<Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/**
 * Rounds of Node's event loop: in the first it reads what has come in, and in each of the others the library of the protocol handles one of
 * the messages.
 */
const rounds = 3;

/** Whoever goes on sending gets an answer all the same. */
const mostTurns = 1000;

/** The edits and requests of one client, for those who let them go first. */
export class IncomingMessages {
  private count = 0;
  private pause: Promise<void> | undefined;

  /** One has come in. */
  note(): void {
    this.count++;
  }

  /**
   * Fulfilled when no message has come in for a moment: of a text that is typed faster than it is judged, only what stands there in the end
   * is, and all that asked about it get that answer. They wait together, so that they are answered in the order in which they came.
   */
  quiet(): Promise<void> {
    this.pause ??= this.nextPause().then(() => {
      this.pause = undefined;
    });
    return this.pause;
  }

  /** Fulfilled when whoever has asked by now has the answer: between the parts of what takes long. */
  async first(): Promise<void> {
    await nextTurn();
    if (this.pause === undefined) return;
    await this.pause;
    // The library sends an answer a round after it was given.
    await nextTurn();
  }

  private async nextPause(): Promise<void> {
    for (let turn = 0; turn < mostTurns; turn++) {
      const { count } = this;
      await nextTurn();
      if (count === this.count) return;
    }
  }
}

/** Fulfilled when some of the messages that have come in by now are handled, the oldest first. */
async function nextTurn(): Promise<void> {
  // In a browser messages are events, as a timer is one. Node makes a timer wait a whole millisecond, with nothing to do.
  if (typeof setImmediate === "undefined") return new Promise((resolve) => setTimeout(resolve, 0));
  for (let round = 0; round < rounds; round++) await new Promise<void>((resolve) => setImmediate(resolve));
}

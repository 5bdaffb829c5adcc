import { type Profiler, Session } from "node:inspector/promises";

/** Which blocks of the server's code have run, as V8 counts them (of the sources that tests load: scripts/lib/compiled-sources.mjs). */
export class ReachedCode {
  private readonly session: Session;
  private readonly reached = new Set<string>();

  private constructor(session: Session) {
    this.session = session;
  }

  static async watch(): Promise<ReachedCode> {
    const session = new Session();
    session.connect();
    await session.post("Profiler.enable");
    await session.post("Profiler.startPreciseCoverage", { callCount: false, detailed: true });
    return new ReachedCode(session);
  }

  /** How many blocks have been reached since this was asked last, for the first time. */
  async more(): Promise<number> {
    const { result } = await this.session.post("Profiler.takePreciseCoverage");
    const before = this.reached.size;
    for (const { url, functions } of result) if (url.includes("/out/compiled/server/src/")) this.note(url, functions);
    return this.reached.size - before;
  }

  private note(url: string, functions: readonly Profiler.FunctionCoverage[]): void {
    for (const { ranges } of functions)
      for (const { startOffset, endOffset, count } of ranges)
        if (count > 0) this.reached.add(`${url} ${startOffset} ${endOffset}`);
  }

  end(): void {
    this.session.disconnect();
  }
}

import type { ToldOfJail } from "./kept-judgement.ts";
import { mostErrors } from "./most-findings.ts";
import { type PlacedReport, PlacedReports, type ReportSource } from "./placed-reports.ts";
import { severityToTell } from "./report-severity.ts";

/** What was said of a jail, in its order. */
export interface HeardJail {
  readonly told: readonly ToldOfJail[];
  readonly isRuleCut: boolean;
}

/** What is told of a root, one after the other, until it is enough. */
export class Teller {
  readonly placed = new PlacedReports();
  /** Places of errors that are told. */
  errors = 0;
  jailsLeftOut = 0;
  /** A rule has stopped before its end. */
  isRuleCut = false;
  private readonly source: ReportSource;
  private readonly isHeard: (told: ToldOfJail) => boolean;
  /** What the jail says that is judged, while it is not told yet. */
  private waiting: ToldOfJail[] | undefined;

  /** @param isHeard false for what follows from something else that is told, and for what is silenced */
  constructor(source: ReportSource, isHeard: (told: ToldOfJail) => boolean) {
    this.source = source;
    this.isHeard = isHeard;
  }

  get isFull(): boolean {
    return this.errors >= mostErrors;
  }

  get all(): readonly PlacedReport[] {
    return this.placed.all();
  }

  /** Bound, since it is given to those who judge. */
  readonly tell = (told: ToldOfJail): void => {
    if (this.waiting !== undefined) {
      this.waiting.push(told);
      return;
    }
    const isWorse = this.placed.add(told, this.source);
    if (isWorse && severityToTell(told, this.source.settings) === "error" && this.isHeard(told)) this.errors++;
  };

  /** What is said of a jail while it is judged, which nobody is told before `tellHeard`. */
  hear(judge: () => void): HeardJail {
    const { isRuleCut } = this;
    const told: ToldOfJail[] = [];
    this.isRuleCut = false;
    this.waiting = told;
    judge();
    this.waiting = undefined;
    const heard = { told, isRuleCut: this.isRuleCut };
    this.isRuleCut = isRuleCut;
    return heard;
  }

  /** As if the jail had been judged only now. */
  tellHeard({ told, isRuleCut }: HeardJail): void {
    if (this.isFull) {
      this.jailsLeftOut++;
      return;
    }
    for (const one of told) this.tell(one);
    this.isRuleCut ||= isRuleCut;
  }
}

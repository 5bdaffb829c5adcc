import { causesOf, type Outcome, placeOfOutcome } from "../../lifecycle/index.ts";
import type { RelatedPlace } from "../../rules/rule/finding.ts";
import type { JailContext, Report, Rule } from "../../rules/rule/rule.ts";
import { placeOfSpan } from "../../rules/support/source-text.ts";
import { say } from "../../words/index.ts";
import { mostPlacesBeside } from "./placed-reports.ts";

/** Takes a report, and that of the rule of which it was made. */
type TellReport = (rule: Rule, report: Report, said: Report) => void;

/**
 * What rules say about one jail, one finding for a cause (`causesOf`): a report about what is only there because of something
 * else is kept back, and its place stands beside the report of that. When no rule has told the cause, it is told after all.
 */
export class OneCause {
  private causes: ReadonlyMap<Outcome, Outcome> | undefined;
  private effects: ReadonlyMap<Outcome, readonly Outcome[]> | undefined;
  private readonly context: JailContext;
  private readonly tell: TellReport;
  private readonly told = new Set<Outcome>();
  private readonly heldBack: { readonly rule: Rule; readonly report: Report; readonly causes: Outcome[] }[] = [];

  constructor(context: JailContext, tell: TellReport) {
    this.context = context;
    this.tell = tell;
  }

  report(rule: Rule, report: Report): void {
    if (report.about === undefined) {
      this.tell(rule, report, report);
      return;
    }
    this.causes ??= causesOf(this.context.model.outcomes);
    const about = [report.about].flat();
    const causes = about.flatMap((outcome) => this.causes?.get(outcome) ?? []);
    if (causes.length === about.length && causes.length > 0) {
      this.heldBack.push({ rule, report, causes });
      return;
    }
    for (const outcome of about) this.told.add(outcome);
    const effects = this.effectsOf(about);
    this.tell(rule, effects.length === 0 ? report : this.joined(report, effects), report);
  }

  /** Tells what was kept back and has no finding beside which it stands. Call when all rules have spoken. */
  finish(): void {
    for (const { rule, report, causes } of this.heldBack)
      if (!causes.some((cause) => this.told.has(cause))) this.tell(rule, report, report);
  }

  private effectsOf(about: readonly Outcome[]): Outcome[] {
    this.effects ??= effectsByCause(this.causes ?? new Map());
    const told = new Set(about);
    const effects = about.flatMap((cause) => this.effects?.get(cause) ?? []);
    return effects.filter((effect) => !told.has(effect));
  }

  private joined(report: Report, effects: readonly Outcome[]): Report {
    const places = effects.flatMap((effect) => this.placeOf(effect) ?? []);
    const shown = places.slice(0, mostPlacesBeside);
    const rest = places.length - shown.length;
    if (rest > 0) shown[shown.length - 1] = { ...places[shown.length - 1], message: say`and ${rest + 1} more places` };
    return {
      ...report,
      about: [report.about ?? [], effects].flat(),
      related: [...(report.related ?? []), ...shown],
    };
  }

  private placeOf(effect: Outcome): RelatedPlace | undefined {
    const word = effect.type === "command-fails" ? effect.subjectWord : placeOfOutcome(effect);
    const place = placeOfSpan(this.context.jail, word);
    return place && { ...place, message: say`fails for the same reason` };
  }
}

function effectsByCause(causes: ReadonlyMap<Outcome, Outcome>): ReadonlyMap<Outcome, readonly Outcome[]> {
  const effects = new Map<Outcome, Outcome[]>();
  for (const [effect, cause] of causes) {
    const list = effects.get(cause);
    if (list) list.push(effect);
    else effects.set(cause, [effect]);
  }
  return effects;
}

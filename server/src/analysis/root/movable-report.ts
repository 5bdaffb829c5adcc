import type { Configuration, FileRange } from "../../config/index.ts";
import type { RelatedPlace } from "../../rules/rule/finding.ts";
import type { Report } from "../../rules/rule/rule.ts";
import { type SyntaxTree, type TopStatement, topStatementAt } from "../../syntax/index.ts";
import { ownText } from "../../text/index.ts";

/**
 * A report that goes where the statements go in which its places are. Thousands are kept, so that nothing in them takes more room than
 * it has to: messages are texts of their own, and places are of one kind.
 */
export class MovableReport {
  /** The statement in which the report itself stands. */
  readonly statement: TopStatement;
  private newest: Report;
  /** From the beginning of the statement to that of the report. */
  private readonly offset: number;
  /** Of the related places, in their order. */
  private readonly others: readonly Anchor[];

  private constructor(report: Report, { statement, offset }: Anchor, others: readonly Anchor[]) {
    this.newest = report;
    this.statement = statement;
    this.offset = offset;
    this.others = others;
  }

  /**
   * Undefined where one of the places is in no statement: nothing would say where it has gone.
   *
   * @param fixes those of the report, as everything is when they are wanted
   * @param likely the statement in which most of the places are
   */
  static of(
    report: Report,
    { files }: Configuration,
    fixes: Report["fixes"],
    likely: TopStatement | undefined,
  ): MovableReport | undefined {
    const anchor = anchorOf(report, files, likely);
    if (!anchor) return undefined;
    const { related = none } = report;
    const others: Anchor[] = [];
    for (const place of related) {
      const other = anchorOf(place, files, likely);
      if (!other) return undefined;
      others.push(other);
    }
    const kept: Report = {
      ...report,
      message: ownText(report.message),
      ...(related.length > 0 && { related: related.map(ownPlace) }),
      ...(report.fixes && { fixes }),
    };
    return new MovableReport(kept, anchor, others.length === 0 ? none : others.slice());
  }

  /** Those in which its places are, its own first, each once; undefined where they are in several files. */
  get statements(): readonly TopStatement[] | undefined {
    const { path, related } = this.newest;
    if (related?.some((place) => place.path !== path)) return undefined;
    return [...new Set([this.statement, ...this.others.map(({ statement }) => statement)])];
  }

  /** The offset at which the report begins now. */
  get start(): number {
    return this.statement.start + this.offset;
  }

  /** How long the stretch is at which it stands, in UTF-16 units. */
  get length(): number {
    return this.newest.end - this.newest.start;
  }

  /** The report at the places where its statements are now; the same as before while none of them has moved. */
  get now(): Report {
    const { newest, others, start } = this;
    if (newest.start === start && !newest.related?.some((place, index) => hasMoved(place, others[index])))
      return newest;
    this.newest = {
      ...newest,
      ...{ start, end: start + this.length },
      ...(newest.related && { related: newest.related.map((place, index) => movedPlace(place, others[index])) }),
    };
    return this.newest;
  }
}

interface Anchor {
  readonly statement: TopStatement;
  /** From the beginning of the statement to that of the place. */
  readonly offset: number;
}

function anchorOf(
  { path, start, end }: FileRange,
  files: Configuration["files"],
  likely: TopStatement | undefined,
): Anchor | undefined {
  const tree = files.get(path)?.tree;
  if (tree === undefined) return undefined;
  const statement = likely !== undefined && holds(likely, tree, start) ? likely : topStatementAt(tree, start);
  if (!statement || end > statement.end) return undefined;
  return { statement, offset: start - statement.start };
}

/** Whether a character of a text, and not only the place behind the last one, is in a statement. */
const holds = (statement: TopStatement, tree: SyntaxTree, offset: number): boolean =>
  statement.tree === tree && offset >= statement.start && offset < statement.end;

const hasMoved = ({ start }: FileRange, { statement, offset }: Anchor): boolean => statement.start + offset !== start;

const none: readonly never[] = [];

/** The same place; what a rule has put together from several objects is an object of a kind of its own to V8. */
const ownPlace = ({ path, start, end, message }: RelatedPlace): RelatedPlace => {
  return { path, start, end, message: ownText(message) };
};

function movedPlace({ path, start, end, message }: RelatedPlace, { statement, offset }: Anchor): RelatedPlace {
  const now = statement.start + offset;
  return { path, start: now, end: now + end - start, message };
}

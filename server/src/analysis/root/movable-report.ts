import type { Configuration, FileRange } from "../../config/index.ts";
import type { Report } from "../../rules/rule/rule.ts";
import { type SyntaxTree, type TopStatement, topStatementAt } from "../../syntax/index.ts";

/** A report that goes where the statements go in which its places are. */
export class MovableReport {
  private newest: Report;
  /** Of the report itself first. */
  private readonly anchors: readonly Anchor[];

  private constructor(report: Report, anchors: readonly Anchor[]) {
    this.newest = report;
    this.anchors = anchors;
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
    const anchors = [anchor];
    for (const place of report.related ?? []) {
      const other = anchorOf(place, files, likely);
      if (!other) return undefined;
      anchors.push(other);
    }
    return new MovableReport(report.fixes === undefined ? report : { ...report, fixes }, anchors);
  }

  /** The statement in which the report itself stands. */
  get statement(): TopStatement {
    return this.anchors[0].statement;
  }

  /** Those in which its places are, its own first, each once; undefined where they are in several files. */
  get statements(): readonly TopStatement[] | undefined {
    const { path, related } = this.newest;
    if (related?.some((place) => place.path !== path)) return undefined;
    return [...new Set(this.anchors.map(({ statement }) => statement))];
  }

  /** The offset at which the report begins now. */
  get start(): number {
    const anchor = this.anchors[0];
    return anchor.statement.start + anchor.offset;
  }

  /** How long the stretch is at which it stands, in UTF-16 units. */
  get length(): number {
    return this.newest.end - this.newest.start;
  }

  /** The report at the places where its statements are now; the same as before while none of them has moved. */
  get now(): Report {
    const { newest, anchors } = this;
    if (!hasMoved(newest, anchors[0]) && !newest.related?.some((place, index) => hasMoved(place, anchors[index + 1])))
      return newest;
    this.newest = {
      ...newest,
      ...placeNow(newest, anchors[0]),
      ...(newest.related && {
        related: newest.related.map((place, index) => ({ ...place, ...placeNow(place, anchors[index + 1]) })),
      }),
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

function placeNow({ start, end }: FileRange, { statement, offset }: Anchor): { start: number; end: number } {
  const now = statement.start + offset;
  return { start: now, end: now + end - start };
}

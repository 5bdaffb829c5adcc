import {
  type Configuration,
  type EffectiveJail,
  type EffectiveParameter,
  type FileRange,
  type WrittenValue,
  writtenRange,
} from "../../config/index.ts";
import { type Release, releaseLabel } from "../../parameters/index.ts";
import { printable } from "../../text/index.ts";
import { say } from "../../words/index.ts";
import type { Origins } from "./origins.ts";
import { type MovingPlace, PlaceOfBlock, PlaceOfValue } from "./places.ts";
import { spelledName, spelledValue, spelledVariable } from "./spelling.ts";

/** One line of an effective configuration, for a terminal or a document. */
export interface EffectiveLine {
  /** Without line ends and control characters. Up to `commentStart` it is jail.conf(5), as jail(8) reads it. */
  readonly text: string;
  /** Offset of the comment at the end of the line, or of the end of the line. */
  readonly commentStart: number;
  readonly kind: EffectiveLineKind;
  /** Parts of the comment that stand for places in files; offsets in the line. */
  readonly links: readonly EffectiveLink[];
  /** What the line stands for. */
  readonly subject?: EffectiveSubject;
}

/** `refusal` says that jail(8) does not take something; `spoiled` is a value that jail(8) cannot make, as a comment. */
export type EffectiveLineKind = "note" | "refusal" | "jail" | "statement" | "spoiled" | "end" | "blank";

/** Offsets in the line. */
export interface EffectiveLink {
  readonly start: number;
  readonly end: number;
  readonly target: MovingPlace;
}

/** A jail where its block begins, a parameter or variable of it where a value is set. Offsets in the line. */
export interface EffectiveSubject {
  readonly jail: EffectiveJail;
  readonly parameter?: EffectiveParameter;
  /** Which value; undefined for a bare name. */
  readonly valueIndex?: number;
  readonly nameStart: number;
  readonly nameEnd: number;
}

export interface EffectiveTextOptions {
  /** A place as it is to be read, such as `line 12`. */
  place(range: FileRange): string;
  /** What stands in front of it: `# `, or as wide. */
  readonly placeSign?: string;
  /** A file, or a message that names some, as it is to be read. */
  file(text: string): string;
  /** Columns that a text takes. */
  width(text: string): number;
  /** What comments say: everything, where each value is set, or nothing about values. */
  readonly comments: "everything" | "places" | "none";
  /** Parameters in the order in which jail(8) has them, or by name, so that two jails can be compared. */
  readonly order: "jail" | "name";
  /** Comments stand below each other, unless their line is longer than so many columns. */
  readonly widestCode: number;
  /** Of one list. */
  readonly mostValues: number;
}

/** More than this of what was written says no more at a glance. */
const longestQuotation = 60;
/** One value may have a million slips. */
const mostMessages = 100;
/** More replaced statements than these explain nothing. */
const mostReplaced = 20;

/**
 * The configuration as a jail.conf without includes, wildcards and variables in its values, in which comments say where each of
 * them comes from: whoever looks at it at night knows the form already. One piece for what stands above, then one for each jail.
 */
export function* effectiveText(
  configuration: Configuration,
  jails: readonly EffectiveJail[],
  release: Release,
  origins: Origins,
  options: EffectiveTextOptions,
): Generator<readonly EffectiveLine[]> {
  yield effectiveHead(configuration, jails, release, options);
  for (const jail of jails) yield effectiveJailText(jail, origins, options);
}

/** What stands above all jails. */
export function effectiveHead(
  { root, jails: all, error }: Configuration,
  jails: readonly EffectiveJail[],
  release: Release,
  options: EffectiveTextOptions,
): readonly EffectiveLine[] {
  const { file } = options;
  const head = [note("note", `# ${file(root)}: ${shownOf(jails.length, all.length, releaseLabel(release))}`)];
  if (error) {
    head.push(
      blank,
      ...(error.isUnread
        ? [
            note("refusal", `# ${say`Not all of it could be read here:`}`),
            note("refusal", `#   ${file(error.message)}`),
          ]
        : [
            note("refusal", `# ${say`jail(8) refuses this file; none of its jails starts or stops:`}`),
            note("refusal", `#   jail: ${file(error.message)}`),
          ]),
      note("refusal", `# ${say`What can be read of it all the same:`}`),
    );
  }
  return head;
}

/** The piece for one jail, with a blank line above it. */
export function effectiveJailText(
  jail: EffectiveJail,
  origins: Origins,
  options: EffectiveTextOptions,
): readonly EffectiveLine[] {
  return [blank, ...new JailText(jail, origins, options).lines()];
}

/** A line while it is written: the comment is a list of texts, some of them places. */
interface UnfinishedLine {
  readonly code: string;
  readonly comment: (string | MovingPlace)[];
  readonly kind: EffectiveLineKind;
  readonly subject?: EffectiveSubject;
}

class JailText {
  private readonly jail: EffectiveJail;
  private readonly origins: Origins;
  private readonly options: EffectiveTextOptions;
  private readonly drafts: UnfinishedLine[] = [];

  constructor(jail: EffectiveJail, origins: Origins, options: EffectiveTextOptions) {
    this.jail = jail;
    this.origins = origins;
    this.options = options;
  }

  lines(): EffectiveLine[] {
    const { jail, drafts, options } = this;
    this.addMessages();
    for (const variable of this.inOrder(jail.variables())) this.addParameter(variable);
    for (const parameter of this.inOrder(jail.parameters())) this.addParameter(parameter);
    let codeWidth = 0;
    for (const { code, comment } of drafts) {
      if (comment.length === 0) continue;
      const width = options.width(code);
      if (width > codeWidth && width <= options.widestCode) codeWidth = width;
    }
    const lines = [this.head()];
    for (const draft of drafts) lines.push(this.finished(draft, codeWidth));
    lines.push({ text: "}", commentStart: 1, kind: "end", links: [] });
    return lines;
  }

  private head(): EffectiveLine {
    const { jail, options } = this;
    const name = spelledName(jail.name);
    const comment = options.comments !== "none" && jail.section.tree ? [new PlaceOfBlock(jail)] : [];
    const subject = { jail, nameStart: 0, nameEnd: name.length };
    return this.finished({ code: `${name} {`, comment, kind: "jail", subject }, 0);
  }

  private addMessages(): void {
    const { jail, drafts } = this;
    const add = (text: string): void => {
      drafts.push({ code: "", comment: [text], kind: "refusal" });
    };
    if (jail.failed) add(say`jail(8) neither starts nor stops this jail`);
    for (const { message } of jail.problems.slice(0, mostMessages))
      add(say`jail(8) says: ${`${jail.name}: ${message}`}`);
    const more = jail.problems.length - mostMessages;
    if (more > 0) add(this.listedElsewhere(say`and ${more} more messages`));
  }

  private listedElsewhere(text: string): string {
    return this.options.comments === "everything" ? say`${text} (--format json lists all)` : text;
  }

  private inOrder(parameters: readonly EffectiveParameter[]): readonly EffectiveParameter[] {
    if (this.options.order === "jail") return parameters;
    const key = ({ canonicalName }: EffectiveParameter): string => canonicalName;
    return [...parameters].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  }

  private addParameter(parameter: EffectiveParameter): void {
    const { elements } = parameter;
    // The name of the block says it already, and jail(8) takes it from nowhere else.
    if (parameter.implied !== undefined) return;
    const name = parameter.isVariable ? spelledVariable(parameter.spelling) : spelledName(parameter.spelling);
    // A value that waits for one that is not there was never finished.
    if (parameter.bad || parameter.isUnfinished) this.addSpoiled(parameter, name);
    else if (elements.length === 0) this.addBare(parameter, name);
    else this.addValues(parameter, name);
    this.addReplaced(parameter);
  }

  private addSpoiled(parameter: EffectiveParameter, name: string): void {
    const nameStart = indentation.length + "# ".length;
    const subject = { jail: this.jail, parameter, nameStart, nameEnd: nameStart + name.length };
    for (const [index, { written }] of parameter.elements.slice(0, this.options.mostValues).entries()) {
      const range = writtenRange(written);
      const code = `# ${name} ${index === 0 ? "=" : "+="} ${quotation(sliceOf(written, range))};`;
      this.add("spoiled", code, this.placeOfValue(written), {
        ...subject,
        valueIndex: index,
      });
    }
  }

  private addBare(parameter: EffectiveParameter, name: string): void {
    const [statement] = this.origins.statements(parameter);
    const place = statement ? this.placeOf(statement, statement.section) : [];
    this.add("statement", `${name};`, place, this.subjectOf(parameter, name));
  }

  private addValues(parameter: EffectiveParameter, name: string): void {
    const { comments, mostValues } = this.options;
    const { elements } = parameter;
    const subject = this.subjectOf(parameter, name);
    const end = Math.min(elements.length, mostValues);
    // These two jail(8) takes once only: a second statement would be refused (LANGUAGE.md §3.8).
    const isSetOnce = parameter.canonicalName === "jid" || parameter.canonicalName === "name";
    if (isSetOnce && end > 1) {
      const { written } = elements[0];
      const all = elements.slice(0, end).map(({ text }) => spelledValue(text));
      const comment = this.placeOfValue(written);
      this.add("statement", `${name} = ${all.join(", ")};`, comment, { ...subject, valueIndex: 0 });
      return;
    }
    for (let index = 0; index < end; index++) {
      const { text, written } = elements[index];
      const code = `${name} ${index === 0 ? "=" : "+="} ${spelledValue(text)};`;
      const comment = this.placeOfValue(written);
      if (comments === "everything" && written.references)
        comment.push(say`, from ${quotation(sliceOf(written, writtenRange(written)))}`);
      this.add("statement", code, comment, { ...subject, valueIndex: index });
    }
    const more = elements.length - end;
    if (more > 0) this.note(`  ${this.listedElsewhere(say`and ${more} more values`)}`);
  }

  private subjectOf(parameter: EffectiveParameter, name: string): EffectiveSubject {
    const nameStart = indentation.length;
    return { jail: this.jail, parameter, nameStart, nameEnd: nameStart + name.length };
  }

  private addReplaced(parameter: EffectiveParameter): void {
    const overridden = parameter.overridden?.length ?? 0;
    if (overridden === 0 || this.options.comments === "none") return;
    const replaced = this.origins.overridden(parameter, mostReplaced);
    const more = overridden - replaced.length;
    if (this.options.comments === "everything") {
      for (const statement of replaced) {
        const place = this.placeOf(statement, statement.section);
        this.drafts.push({
          code: "",
          comment: [say`  replaces `, ...place, `: ${quotation(statement.text)}`],
          kind: "note",
        });
      }
      if (more > 0) this.note(`  ${this.listedElsewhere(say`and ${more} more`)}`);
      return;
    }
    const comment = this.drafts[this.drafts.length - 1]?.comment;
    for (const [index, statement] of replaced.slice(0, mostReplacedInLine).entries()) {
      comment?.push(index === 0 ? say`, replaces ` : ", ", statement);
    }
    if (overridden > mostReplacedInLine) comment?.push(", …");
  }

  private note(text: string): void {
    this.drafts.push({ code: "", comment: [text], kind: "note" });
  }

  private add(kind: EffectiveLineKind, code: string, place: (string | MovingPlace)[], subject: EffectiveSubject): void {
    this.drafts.push({ code, comment: this.options.comments === "none" ? [] : place, kind, subject });
  }

  private placeOfValue(written: WrittenValue): (string | MovingPlace)[] {
    return this.placeOf(new PlaceOfValue(written), this.origins.sectionOf(written.definition, this.jail));
  }

  /** Where something stands, and in which section, unless that is the jail's own block. */
  private placeOf(range: MovingPlace, section: string): (string | MovingPlace)[] {
    if (section === this.jail.name) return [range];
    const of = section === "*" ? ` (${say`all jails`})` : ` (${section})`;
    // The blank that the sign of the comment has: a short place is not to be torn.
    return [range, of.replaceAll(" ", this.options.placeSign?.[1] ?? " ")];
  }

  private finished({ code, comment, kind, subject }: UnfinishedLine, codeWidth: number): EffectiveLine {
    const indent = kind === "jail" ? "" : indentation;
    let text = indent + code;
    const links: EffectiveLink[] = [];
    if (comment.length === 0) return line(text, text.length, kind, links, subject);
    // What is wrong is not to be looked for at the right.
    if (kind !== "refusal") {
      const padding = Math.max(0, codeWidth - this.options.width(code));
      if (code !== "" || codeWidth > 0) text += `${" ".repeat(padding)}  `;
    }
    const commentStart = text.length;
    text += typeof comment[0] === "string" ? "# " : (this.options.placeSign ?? "# ");
    for (const part of comment) {
      const start = text.length;
      text += printable(typeof part === "string" ? part : this.options.place(part));
      if (typeof part !== "string") links.push({ start, end: text.length, target: part });
    }
    return line(text, commentStart, kind, links, subject);
  }
}

const indentation = "  ";
/** Places of replaced statements behind one value. */
const mostReplacedInLine = 3;

const blank: EffectiveLine = { text: "", commentStart: 0, kind: "blank", links: [] };

const note = (kind: EffectiveLineKind, text: string): EffectiveLine => ({
  ...{ text: printable(text), commentStart: 0, kind, links: [] },
});

function line(
  text: string,
  commentStart: number,
  kind: EffectiveLineKind,
  links: readonly EffectiveLink[],
  subject: EffectiveSubject | undefined,
): EffectiveLine {
  return subject === undefined ? { text, commentStart, kind, links } : { text, commentStart, kind, links, subject };
}

function sliceOf({ definition: { tree } }: WrittenValue, { start, end }: FileRange): string {
  return tree.text.slice(start, end);
}

function quotation(text: string): string {
  const oneLine = printable(text.slice(0, 10 * longestQuotation).replace(/\s+/g, " "));
  return oneLine.length > longestQuotation ? `${oneLine.slice(0, longestQuotation - 1)}…` : oneLine;
}

/** How many of the jails are shown, and for which release they are read. */
function shownOf(shown: number, all: number, release: string): string {
  if (all === 1)
    return shown === 1 ? say`1 jail, as ${release} reads it` : say`${shown} of 1 jail, as ${release} reads it`;
  if (shown === all) return say`${all} jails, as ${release} reads them`;
  return say`${shown} of ${all} jails, as ${release} reads them`;
}

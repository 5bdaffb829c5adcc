import type { JailProblem } from "./jail-problem.ts";
import type { OpenElement, OpenEntry } from "./open-entry.ts";
import type { References } from "./references.ts";

/** A jail's values together may be this long (UTF-16 units); jail(8) itself would run out of memory later. */
export const longestValues = 4 * 1024 * 1024;
/** Elements of a jail's lists together. */
const mostElements = 200_000;
/** Messages about variables that are kept of one jail. */
const mostProblems = 20_000;

/**
 * Replaces the variables of one jail, in jail(8)'s order and with its bookkeeping, because which messages appear depends on
 * it (LANGUAGE.md §3.10, measured in conformance/effective*.jsonl): entries that are being worked on carry the current
 * generation, which finds loops; what depends on a bad entry is bad without another message. Returns whether jail(8) marks
 * the jail as failed.
 */
export function substituteVariables(
  first: OpenEntry | undefined,
  find: (name: string) => OpenEntry | undefined,
  problems: JailProblem[],
): boolean {
  return new Substitution(find, problems).run(first);
}

class Substitution {
  private failed = false;
  private generation = 0;
  /** The entries of the current generation; the first `spoiled` of them are known to be bad. */
  private current: OpenEntry[] = [];
  private spoiled = 0;
  private size = 0;
  private count = 0;
  /** What is to stand in the place of an element that is a list; put there when its entry is done. */
  private lists: Map<OpenElement, OpenElement[]> | undefined;
  private readonly find: (name: string) => OpenEntry | undefined;
  private readonly problems: JailProblem[];

  constructor(find: (name: string) => OpenEntry | undefined, problems: JailProblem[]) {
    this.find = find;
    this.problems = problems;
  }

  run(first: OpenEntry | undefined): boolean {
    for (let entry = first; entry; entry = entry.next) {
      if (entry.unresolved === 0) continue;
      entry.generation = ++this.generation;
      this.current = [entry];
      this.spoiled = 0;
      // What an entry needs is moved before it and worked on first, so that the list then leads back to the entry.
      for (let next = this.resolve(entry); next !== entry; next = this.resolve(entry)) {
        if (!next) return true;
        entry = next;
      }
    }
    return this.failed;
  }

  /** Substitutes in one entry. Returns the entry when it is done, another one that is needed first, nothing to give up. */
  private resolve(target: OpenEntry): OpenEntry | undefined {
    while (target.nextElement < target.elements.length) {
      const element = target.elements[target.nextElement];
      const { references } = element.written;
      if (references) {
        const next = this.resolveElement(target, element, references);
        if (next !== target) return next;
        target.unresolved--;
      }
      target.nextElement++;
    }
    const { lists } = this;
    if (lists && target.elements.some((element) => lists.has(element))) {
      target.elements = target.elements.flatMap((element) => lists.get(element) ?? element);
      target.isSpliced = true;
    }
    return target;
  }

  private resolveElement(target: OpenEntry, element: OpenElement, references: References): OpenEntry | undefined {
    const { written } = element;
    const { literal } = written;
    // An element that had to wait for another entry goes on after the references that it is done with.
    let text = element.resolved === 0 ? "" : element.text;
    let position = element.resolved === 0 ? 0 : references.positionAt(element.resolved - 1);
    for (; element.resolved < references.length; element.resolved++) {
      const name = references.nameAt(element.resolved);
      const value = this.find(name);
      if (value && this.isNeededFirst(value)) {
        if (element.resolved > 0) element.text = text;
        value.generation = this.generation;
        this.current.push(value);
        moveBefore(value, target);
        return value;
      }
      const before = position;
      position = references.positionAt(element.resolved);
      text += literal.slice(before, position);
      if (!value || (value.elements.length === 0 && value.implied === undefined)) {
        this.tell("undefined-variable", target, element, references);
        this.spoil();
        continue;
      }
      if (value.bad) {
        this.spoil();
        continue;
      }
      if (value.generation === this.generation) {
        this.tell("variable-loop", target, element, references);
        this.spoil();
        continue;
      }
      const length = value.implied !== undefined ? 1 : value.elements.length;
      if (length > 1 && (text !== "" || position < literal.length || references.length > element.resolved + 1)) {
        this.tell("array-inline", target, element, references);
        this.spoil();
        continue;
      }
      const inserted = value.implied ?? value.elements[0].text;
      this.size += inserted.length;
      this.count += length;
      if (this.size > longestValues || this.count > mostElements) {
        const message = `the value of ${target.name} grows beyond all bounds`;
        this.problems.push({ kind: "value-too-large", message, value: written });
        return undefined;
      }
      text += inserted;
      if (length > 1) this.splice(element, name, value);
    }
    element.text = text + literal.slice(position);
    return target;
  }

  /** The messages of one jail up to a number that nobody reads: a value may hold a million references. */
  private tell(
    kind: "undefined-variable" | "variable-loop" | "array-inline",
    target: OpenEntry,
    { written: value, resolved }: OpenElement,
    references: References,
  ): void {
    const { problems } = this;
    if (problems.length >= mostProblems) return;
    const reference = references.at(resolved);
    const { name } = reference;
    switch (kind) {
      case "undefined-variable":
        problems.push({ kind, message: `${target.name}: variable "${name}" not found`, value, reference });
        break;
      case "variable-loop":
        problems.push({ kind, message: `${name}: variable loop`, value, reference, name });
        break;
      case "array-inline":
        problems.push({ kind, message: `${target.name}: array cannot be substituted inline`, value, reference });
    }
  }

  private isNeededFirst(value: OpenEntry): boolean {
    return value.unresolved > 0 && !value.bad && value.generation !== this.generation;
  }

  /** The values of a list stand in the place of an element that is nothing but a reference to it. */
  private splice(element: OpenElement, name: string, list: OpenEntry): void {
    const { written } = element;
    this.lists ??= new Map();
    this.lists.set(
      element,
      list.elements.map(({ text }, index) => ({
        text,
        written,
        splicedFrom: { name, index },
        resolved: element.resolved,
      })),
    );
  }

  /** What is being worked on is bad, and so is all that waits for it. */
  private spoil(): void {
    this.failed = true;
    for (; this.spoiled < this.current.length; this.spoiled++) this.current[this.spoiled].bad = true;
  }
}

/** Moves an entry in the list to the place before another one, as jail(8) does with a variable that is needed first. */
function moveBefore(entry: OpenEntry, other: OpenEntry): void {
  if (entry.previous) entry.previous.next = entry.next;
  if (entry.next) entry.next.previous = entry.previous;
  entry.previous = other.previous;
  entry.next = other;
  if (other.previous) other.previous.next = entry;
  other.previous = entry;
}

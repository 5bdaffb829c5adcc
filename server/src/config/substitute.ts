import type { Element, Entry } from "./entry.ts";
import type { JailProblem } from "./jail-problem.ts";

/** A jail's values together may be this long (UTF-16 units); jail(8) itself would run out of memory later. */
const longestValues = 4 * 1024 * 1024;
const mostElements = 200_000;

export interface Substitution {
  readonly failed: boolean;
}

/**
 * Replaces the variables of one jail, in jail(8)'s order and with its bookkeeping, because which messages appear depends on
 * it (LANGUAGE.md §3.10, measured in conformance/effective*.jsonl): entries that are being worked on carry the current
 * generation, which finds loops; what depends on a bad entry is bad without another message.
 */
export function substituteVariables(
  first: Entry | undefined,
  find: (name: string) => Entry | undefined,
  problems: JailProblem[],
): Substitution {
  let failed = false;
  let generation = 0;
  let current: Entry[] = [];
  let size = 0;
  let count = 0;

  const spoil = (): void => {
    failed = true;
    for (const entry of current) entry.bad = true;
  };

  let entry = first;
  working: while (entry) {
    if (entry.unresolved === 0) {
      entry = entry.next;
      continue;
    }
    entry.generation = ++generation;
    current = [entry];
    resolving: for (;;) {
      // The annotation is needed because the loop assigns `entry`.
      const target: Entry = entry;
      while (target.nextElement < target.elements.length) {
        let element: Element = target.elements[target.nextElement];
        while (element.pending) {
          const reference = element.pending[0];
          const rest = element.pending.length > 1 ? element.pending.slice(1) : undefined;
          const done = (): void => {
            element.pending = rest;
            if (!rest) target.unresolved--;
          };
          const value = find(reference.name);
          if (!value || (value.elements.length === 0 && value.implied === undefined)) {
            const message = `${target.name}: variable "${reference.name}" not found`;
            problems.push({ kind: "undefined-variable", message, value: element.written, reference });
            spoil();
            done();
            continue;
          }
          if (value.bad) {
            spoil();
            done();
            continue;
          }
          if (value.generation === generation) {
            const message = `${reference.name}: variable loop`;
            problems.push({ kind: "variable-loop", message, value: element.written, reference, name: reference.name });
            spoil();
            done();
            continue;
          }
          if (value.unresolved > 0) {
            value.generation = generation;
            current.push(value);
            moveBefore(value, target);
            entry = value;
            continue resolving;
          }
          const texts = value.implied !== undefined ? [value.implied] : value.elements;
          const inserted = textOf(texts[0]);
          if (texts.length > 1 && (element.text !== "" || rest)) {
            const message = `${target.name}: array cannot be substituted inline`;
            problems.push({ kind: "array-inline", message, value: element.written, reference });
            spoil();
            done();
            continue;
          }
          size += inserted.length;
          count += texts.length;
          if (size > longestValues || count > mostElements) {
            const message = `the value of ${target.name} grows beyond all bounds`;
            problems.push({ kind: "value-too-large", message, value: element.written });
            failed = true;
            break working;
          }
          const at = reference.position + element.shift;
          element.text = element.text.slice(0, at) + inserted + element.text.slice(at);
          element.shift += inserted.length;
          done();
          if (texts.length > 1) {
            const first = element;
            const { written } = element;
            const spliced: Element[] = texts.map((text, index) => ({
              text: textOf(text),
              written,
              pending: undefined,
              shift: 0,
              splicedFrom: { name: reference.name, index },
            }));
            target.elements.splice(target.nextElement, 1, ...spliced);
            target.nextElement += spliced.length - 1;
            element = { ...first, pending: undefined };
          }
        }
        target.nextElement++;
      }
      break;
    }
    entry = entry.next;
  }
  return { failed };
}

const textOf = (element: Element | string): string => (typeof element === "string" ? element : element.text);

/** Moves an entry in the list to the place before another one, as jail(8) does with a variable that is needed first. */
function moveBefore(entry: Entry, other: Entry): void {
  if (entry.previous) entry.previous.next = entry.next;
  if (entry.next) entry.next.previous = entry.previous;
  entry.previous = other.previous;
  entry.next = other;
  if (other.previous) other.previous.next = entry;
  other.previous = entry;
}

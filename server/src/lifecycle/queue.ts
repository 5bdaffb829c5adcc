/** A list from which any item is taken in constant time, as jail(8) keeps its jails in. */
export class Queue<T extends Queued<T>> {
  first: T | undefined;
  last: T | undefined;

  append(item: T): void {
    item.queue = this;
    item.previous = this.last;
    item.next = undefined;
    if (this.last === undefined) this.first = item;
    else this.last.next = item;
    this.last = item;
  }

  prepend(item: T): void {
    item.queue = this;
    item.previous = undefined;
    item.next = this.first;
    if (this.first === undefined) this.last = item;
    else this.first.previous = item;
    this.first = item;
  }

  remove(item: T): void {
    if (item.previous === undefined) this.first = item.next;
    else item.previous.next = item.next;
    if (item.next === undefined) this.last = item.previous;
    else item.next.previous = item.previous;
  }
}

export interface Queued<T extends Queued<T>> {
  queue: Queue<T> | undefined;
  previous: T | undefined;
  next: T | undefined;
}

/** Moves an item to the end of a queue; one that is there already keeps its place. */
export function requeue<T extends Queued<T>>(item: T, queue: Queue<T>): void {
  if (item.queue === queue) return;
  item.queue?.remove(item);
  queue.append(item);
}

/** Moves an item to the front, also within its queue. */
export function requeueFirst<T extends Queued<T>>(item: T, queue: Queue<T>): void {
  item.queue?.remove(item);
  queue.prepend(item);
}

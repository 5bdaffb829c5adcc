/** Numbers for what jails ask for, so that it is compared without making and looking up texts for each of thousands of jails. */
export class ThingNumbers {
  private readonly numbers = new Map<string, number>();

  get count(): number {
    return this.numbers.size;
  }

  of(name: string): number {
    let number = this.numbers.get(name);
    if (number === undefined) {
      number = this.numbers.size;
      this.numbers.set(name, number);
    }
    return number;
  }
}

/** Names that are numbered at the same time; then all of them are forgotten, those that are asked for getting new numbers. */
const mostNames = 1_000_000;

let current = new ThingNumbers();

/** The numbers that hold now. Ask once for all that is compared. */
export function thingNumbers(): ThingNumbers {
  if (current.count > mostNames) current = new ThingNumbers();
  return current;
}

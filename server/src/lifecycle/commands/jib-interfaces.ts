import type { Interface } from "../host/stack.ts";
import type { Machine } from "../machine/machine.ts";

/** An interface that a program has made and named. */
export function made(machine: Machine, name: string): Interface {
  const item = machine.network.add(machine.host, name);
  item.created = machine.commandSpan();
  item.byJib = true;
  item.isThere = true;
  item.state = "up";
  item.addresses.close();
  return item;
}

/** The same where the program may not run. */
export function mayBeMade(machine: Machine, name: string): Interface {
  const item = machine.network.mention(machine.host, name);
  item.created ??= machine.commandSpan();
  machine.network.forgetInterface(item);
  return item;
}

/**
 * Tells which names there are for a NAME: all others of that form are known not to be there. A change that is not known makes
 * that unknown, too, because the stack is then muddled.
 */
export function noteFamily(machine: Machine, owner: string, names: readonly string[]): void {
  const known = machine.families.get(owner);
  if (known !== undefined) known.names.push(...names.filter((name) => !known.names.includes(name)));
  else machine.families.set(owner, { names: [...names], made: machine.commandSpan(), missed: undefined });
}

/** The interfaces, wherever they are, whose names `matches` takes. */
export function interfacesNamed(machine: Machine, matches: (name: string) => boolean): Interface[] {
  const found: Interface[] = [];
  for (const stack of [machine.host, machine.jail]) {
    for (const item of stack?.interfaces.values() ?? []) if (matches(item.name)) found.push(item);
  }
  return found;
}

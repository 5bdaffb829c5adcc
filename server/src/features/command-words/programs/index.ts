import { ifconfig } from "./ifconfig.ts";
import { jib, jng, route } from "./network.ts";
import type { ProgramWords } from "./program.ts";
import { storage } from "./storage.ts";
import { system } from "./system.ts";

export type { Atom, Element, Form } from "./form.ts";
export { type OperandValues, operands, takesAnything } from "./operands.ts";
export type { ProgramWords } from "./program.ts";

/** All programs of whose words something is known. */
export const programs: readonly ProgramWords[] = [ifconfig, route, jib, jng, ...storage, ...system];

const byName: ReadonlyMap<string, ProgramWords> = new Map(programs.map((each) => [each.name, each]));

/** @param name without its folder */
export const programWords = (name: string): ProgramWords | undefined => byName.get(name);

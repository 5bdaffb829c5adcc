import { controlPrograms } from "./control.ts";
import { ifconfigWords } from "./ifconfig.ts";
import { jibWords, jngWords, routeWords } from "./network.ts";
import type { ProgramWords } from "./program.ts";
import { storagePrograms } from "./storage.ts";
import { systemPrograms } from "./system.ts";

export type { Atom, Form, FormPart } from "./form.ts";
export { type Operand, operands, takesAnything, takesDigits } from "./operands.ts";
export type { ProgramWords } from "./program.ts";

/** All programs of whose words something is known. */
export const programs: readonly ProgramWords[] = [
  ifconfigWords,
  routeWords,
  jibWords,
  jngWords,
  ...storagePrograms,
  ...systemPrograms,
  ...controlPrograms,
];

const byName: ReadonlyMap<string, ProgramWords> = new Map(programs.map((each) => [each.name, each]));

/** @param name without its folder */
export const programWords = (name: string): ProgramWords | undefined => byName.get(name);

/** What the words of commands are: one description of each program, for signature help, hover and completion. */

export { type CommandAtCursor, commandAtCursor } from "./at.ts";
export { type FormAt, formsAt } from "./forms-at.ts";
export {
  type Operand,
  operands,
  type ProgramWords,
  programs,
  programWords,
} from "./programs/index.ts";
export { valueText } from "./value-text.ts";
export { verbIndex } from "./verbs.ts";

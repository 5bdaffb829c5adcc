/**
 * exec.* strings as jail(8) runs them: what it executes itself, what it gives to `/bin/sh -c`, and the simple commands
 * in either, each word with its place in the string.
 */

export { type FailedAssignment, readAssignments, type ShellAssignment, type ValuePiece } from "./assignments.ts";
export type {
  CommandLine,
  Runs,
  ShellSyntaxError,
  SimpleCommand,
  Word,
} from "./command.ts";
export { mannerOf, parseCommandLine, programName, programOf } from "./command-line.ts";
export { commandsAtSite, lineAtSite } from "./local-commands.ts";
export { flatCommands, nestedScript, runsScript, scriptWord } from "./nested.ts";
export { unknownNumber } from "./variables.ts";

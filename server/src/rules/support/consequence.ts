import type { CommandPhase } from "../../lifecycle/index.ts";

/** What becomes of the jail when a command fails, behind "The command fails, …" (LANGUAGE.md §5.5). */
export function consequence(phase: CommandPhase): string {
  switch (phase) {
    case "exec.prestop":
    case "exec.stop":
      return "so the jail is not removed at all";
    case "exec.poststop":
    case "exec.release":
      return "jail(8) reports it and goes on";
    default:
      return "and the start is undone";
  }
}

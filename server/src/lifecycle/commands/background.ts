import type { Machine } from "../machine/machine.ts";

/** A command that nobody waits for. It goes on for as long as it likes, so that nothing is sure about it. */
export function noteProcess(machine: Machine): void {
  const text = machine.command.words.map((word) => word.text ?? "…").join(" ");
  machine.setResource("process", text, "unknown");
}

import { say } from "../words/index.ts";
import type { Command } from "./command.ts";
import { completionDescription } from "./description/completion.ts";
import { shells } from "./description/shells.ts";
import { ExitStatus, UsageError } from "./io.ts";

export const completionCommand: Command<typeof completionDescription> = {
  description: completionDescription,
  async run({ operands }, io) {
    const [shell, ...more] = operands;
    const known = shells.find((name) => name === shell);
    if (known === undefined || more.length > 0) throw new UsageError(say`name one shell: ${shells.join(", ")}`);
    const { completionScript } = await import("./completions/index.ts");
    io.out(completionScript(known));
    return ExitStatus.ok;
  },
};

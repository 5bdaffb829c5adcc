/** The parameters whose values are commands, which a shell may see. Those of a user, a file or a time among exec.* are none. */
const commandParameters: ReadonlySet<string> = new Set([
  ...["exec.prepare", "exec.prestart", "exec.created", "exec.start", "exec.poststart"],
  ...["exec.prestop", "exec.stop", "exec.poststop", "exec.release", "command"],
]);

/** Whether the values of a parameter, by its name, are commands. */
export const holdsCommands = (parameter: string): boolean => commandParameters.has(parameter);

/** Text of one's own, which jail(8) hands on as it is. */
export const isFreeText = (parameter: string): boolean => /^(?:meta|env)(?:\.|$)/.test(parameter);

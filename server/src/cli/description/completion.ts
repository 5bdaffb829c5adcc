import type { CommandDescription } from "./shape.ts";

export const completionDescription = {
  name: "completion",
  summary: "completions of this command line for a shell",
  synopses: ["bash|zsh|fish"],
  what: [
    "Prints a script that has a shell complete commands, options and their values, rules, parameters and files. It holds all " +
      "names, so that completing starts no program; print it anew after an update.",
  ],
  operands: [{ kind: "shell" }],
  options: {},
  exits: [
    { status: 0, when: "the script was printed" },
    { status: 2, when: "there is none for that shell" },
  ],
  examples: [
    {
      command: "jailconf completion bash > ~/.local/share/bash-completion/completions/jailconf",
      what: "In bash, with the package bash-completion.",
    },
    { command: "jailconf completion zsh > ~/.zfunc/_jailconf", what: "In zsh, for a folder that is in `fpath`." },
    { command: "jailconf completion fish > ~/.config/fish/completions/jailconf.fish", what: "In fish." },
  ],
} as const satisfies CommandDescription;

import { afterRc } from "./after-rc.ts";
import { backgroundHook } from "./background-hook.ts";
import { hostCommand } from "./host-command.ts";
import { interactiveStart } from "./interactive-start.ts";
import { needsShell } from "./needs-shell.ts";
import { scriptUnread } from "./script-unread.ts";
import { shellSyntax } from "./shell-syntax.ts";
import type { Watcher } from "./watcher.ts";

const watchers: readonly Watcher[] = [
  shellSyntax,
  scriptUnread,
  needsShell,
  backgroundHook,
  interactiveStart,
  hostCommand,
  afterRc,
];

/** Called for each step, before its commands run. */
export const stepWatchers = watchers.flatMap(({ step }) => step ?? []);

/** Called for each command, before its model does. */
export const commandWatchers = watchers.flatMap(({ command }) => command ?? []);

#!/usr/bin/env node
// Drives a real Emacs with eglot, with the file that users copy (editors/emacs) and the server as it is built: node test/editors/emacs.mjs
import { join } from "node:path";
import { root } from "../../scripts/lib/dependencies.mjs";
import { requireEglot } from "../../scripts/lib/emacs.mjs";
import { driveEditor } from "./drive.mjs";

await driveEditor("emacs-eglot", () => {
  const files = ["editors/emacs/jailconf-mode.el", "test/editors/emacs.el"].flatMap((path) => ["-l", join(root, path)]);
  // -q and not -Q: until Emacs 29 eglot is a package of the distribution.
  return { program: requireEglot(), args: ["--batch", "-q", ...files] };
});

// What the tests in real editors need beside the project's own dependencies. `npm test` fetches it while its first parts run: it
// waits for the network and for disks, and they do not.
import { requireChromium } from "./chromium.mjs";
import { installVSCode } from "./dependencies.mjs";
import { requireEglot } from "./emacs.mjs";
import { requireHelix, whyNoHelix } from "./helix.mjs";
import { requireNeovim } from "./neovim.mjs";
import { requireShells } from "./shells.mjs";
import { requireAle, requireVim } from "./vim.mjs";

const helixIfThereIsOne = () => whyNoHelix() ?? requireHelix();

// One that cannot be had is told by the part that needs it.
for (const fetch of [
  installVSCode,
  requireChromium,
  requireNeovim,
  requireVim,
  requireAle,
  requireEglot,
  helixIfThereIsOne,
  requireShells,
]) {
  try {
    fetch();
  } catch {}
}

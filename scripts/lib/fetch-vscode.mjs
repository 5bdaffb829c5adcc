// What the tests in VS Code need beside the project's own dependencies. `npm test` fetches it while its first parts run: it waits
// for the network and for disks, and they do not.
import { requireChromium } from "./chromium.mjs";
import { installVSCode } from "./dependencies.mjs";

installVSCode();
requireChromium();

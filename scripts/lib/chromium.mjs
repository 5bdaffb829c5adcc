// Finds a Chromium to drive, or installs one where that is possible without asking anybody.
import { existsSync } from "node:fs";
import { installPackages, onPath } from "./apt.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
const otherPlaces = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** The path of a Chromium; installs Debian's package where this is root with apt-get. */
export function requireChromium() {
  const found = findChromium();
  if (found) return found;
  const packages = ["chromium", "fonts-dejavu-core"];
  if (installPackages(packages)) {
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(
    "No Chromium was found. Install Chromium or Google Chrome " +
      `(on Debian and Ubuntu: sudo apt-get install ${packages.join(" ")}), or name one in the variable CHROMIUM.`,
  );
}

function findChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  return names.map(onPath).find(Boolean) ?? otherPlaces.find((path) => existsSync(path));
}

import { chromium } from "playwright-core";
import { requireChromium } from "./chromium.mjs";

/** Starts Chromium without a window. It reaches this machine only, so that no test depends on the network. */
export function openBrowser() {
  return chromium.launch({
    executablePath: requireChromium(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
    ],
  });
}

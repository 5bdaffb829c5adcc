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

/**
 * Has no page of a context move anything: where nothing is watched by people, each animation only makes Chromium draw the page sixty
 * times a second, which takes half of the processor time of VS Code in the tests.
 */
export function holdStill(context) {
  return context.addInitScript(() => {
    const style = new CSSStyleSheet();
    style.replaceSync("*, ::before, ::after { animation: none !important; transition: none !important; }");
    document.adoptedStyleSheets.push(style);
  });
}

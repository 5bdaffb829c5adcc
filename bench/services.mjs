// The language services that VS Code itself ships, on a text of the same size: node bench/services.mjs JAILS [--quick]
import { createRequire } from "node:module";
import { fleet } from "../scripts/fleet.mjs";
import { answer, median, medianTime } from "./lib/measure.mjs";

const require = createRequire(import.meta.url);
// Both are CommonJS packages without named exports that Node could see.
const { getCSSLanguageService } = require("vscode-css-languageservice");
const { getLanguageService: getJsonLanguageService, TextDocument } = require("vscode-json-languageservice");

const [count, mode] = process.argv.slice(2);
const jails = Number(count);
const size = fleet(jails).length;
// They are slower, so fewer runs take as long.
const runs = mode === "--quick" || jails > 4000 ? 1 : jails > 400 ? 3 : 15;

const css = getCSSLanguageService();
const cssText = repeated(size, cssRule);
const cssTime = medianTime(
  () => {
    const document = TextDocument.create("file:///fleet.css", "css", 1, cssText);
    css.doValidation(document, css.parseStylesheet(document));
  },
  { runs, warmUps: 1 },
);

const json = getJsonLanguageService({});
const jsonText = `[${repeated(size, jsonObject).replace(/,\s*$/, "")}]`;
const jsonTimes = [];
for (let run = 0; run <= runs; run++) {
  const started = performance.now();
  const document = TextDocument.create("file:///fleet.json", "json", 1, jsonText);
  await json.doValidation(document, json.parseJSONDocument(document));
  // The first run warms up.
  if (run > 0) jsonTimes.push(performance.now() - started);
}
answer({ css: cssTime, json: median(jsonTimes), megabytes: size / 1e6 });

function repeated(length, part) {
  const parts = [];
  for (let total = 0, number = 1; total < length; number++) {
    parts.push(part(number));
    total += parts[parts.length - 1].length;
  }
  return parts.join("");
}

/** A rule with as many declarations as a jail has statements. */
function cssRule(number) {
  return `.web-${number} > a:hover {
  color: #${(number % 4096).toString(16).padStart(3, "0")};
  background: url("images/web-${number}.png") no-repeat center top;
  margin: 0 auto ${number % 40}px 1em;
  padding: 2px 4px;
  font: italic bold 12px/30px Georgia, serif;
  border: 1px solid rgba(10, 20, 30, 0.5);
  width: calc(100% - ${number % 100}px);
  transform: translate(10px, 20px) rotate(45deg);
  transition: opacity 0.3s ease-in-out, color 1s;
  display: flex;
  justify-content: space-between;
  text-decoration: underline;
}
`;
}

function jsonObject(number) {
  return `${JSON.stringify(
    {
      name: `web-${number}`,
      id: number,
      vnet: true,
      interfaces: [`epair${number}1b`, `epair${number}2b`],
      prestart: [`/sbin/ifconfig epair${number}1 create up`, `/sbin/ifconfig bridge1 addm epair${number}1a`],
      start: [`/sbin/ifconfig epair${number}1b inet 10.1.0.1/16 up`, "/bin/sh /etc/rc"],
      stop: "/bin/sh /etc/rc.shutdown",
      poststop: [`ifconfig epair${number}1a destroy`],
      persist: true,
    },
    undefined,
    2,
  )},\n`;
}

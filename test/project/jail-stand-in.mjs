#!/usr/bin/env node
// Answers as the jail(8) that was measured: JAIL_MEASUREMENTS names a file of measurements, and JAIL_LIE what is to be told otherwise.
import { readdirSync, readFileSync } from "node:fs";

const [, file, , separator] = process.argv.slice(2);
const lie = process.env.JAIL_LIE;
const text = readFileSync(file, "utf8");
const lines = readFileSync(process.env.JAIL_MEASUREMENTS, "utf8").trimEnd().split("\n");
const names = readdirSync(".").length;
const { expect } = lines
  .map((line) => JSON.parse(line))
  .find((one) =>
    one.files ? one.files[one.main] === text && Object.keys(one.files).length >= names : one.text === text,
  );

if (lie === "crash") process.kill(process.pid, "SIGSEGV");
if (!expect.ok) {
  process.stderr.write(`jail: ${expect.error}\njail: ${file}: noise\n`);
  process.exit(1);
}
const shownJails = lie === "lose a jail" ? expect.jails.slice(1) : expect.jails;
for (const { name, failed, params } of shownJails) {
  // As jail(8) has them: in an order of its own, and the jid in none of them.
  const own = failed ? [["name", [name]], ["half"]] : [...params].reverse().filter(([key]) => key !== "jid");
  if (lie === "change a value") own[0] = [own[0][0], ["something else"]];
  process.stdout.write(`${own.map(shown).join(separator)}\n`);
}
const messages = lie === "say nothing" ? [] : expect.messages;
for (const message of [...messages].reverse()) process.stderr.write(`jail: ${message}\n`);

function shown([name, values = []]) {
  return values.length > 0 ? `${name}=${values.map(quoted).join(",")}` : name;
}

function quoted(value) {
  let quote = "";
  if (/[ \t]/.test(value)) quote = '"';
  if (value.includes('"')) quote = "'";
  if (value === "" || value.includes("'")) quote = '"';
  const characters = [...value].map((character) =>
    character === "\\" || character === quote ? `\\${character}` : character,
  );
  return quote + characters.join("") + quote;
}

// What a person does with a jail.conf in Helix: presses keys, and looks at the screen. Prints a line for each test, and the totals.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";

const [helix, tmux] = process.argv.slice(2);
const socket = join(process.cwd(), "tmux");
let fine = 0;
let not = 0;

function terminal(...args) {
  const { stdout, stderr, status } = spawnSync(tmux, ["-S", socket, "-f", "/dev/null", ...args], { encoding: "utf8" });
  if (status !== 0) throw new Error(`tmux ${args.join(" ")}: ${stderr}`);
  return stdout;
}

const screen = () => terminal("capture-pane", "-p", "-t", "helix");
const press = (...keys) => terminal("send-keys", "-t", "helix", ...keys);
const type = (text) => terminal("send-keys", "-t", "helix", "-l", text);

async function waitFor(what, isSo) {
  const end = Date.now() + 20_000;
  while (!isSo()) {
    if (Date.now() > end) throw new Error(`still not so: ${what}\n${screen()}`);
    await setTimeout(50);
  }
}

const shown = (pattern) => waitFor(`${pattern} is shown`, () => pattern.test(screen()));

/** Opens a file with the cursor at `$0`. */
async function open(name, marked) {
  const before = marked.slice(0, Math.max(0, marked.indexOf("$0"))).split("\n");
  mkdirSync(dirname(name), { recursive: true });
  writeFileSync(name, marked.replace("$0", ""));
  press("Escape");
  // An escape with a key right after it is a key with Alt.
  await setTimeout(100);
  type(`:open ${name}:${before.length}:${before.at(-1).length + 1}`);
  press("Enter");
  await shown(new RegExp(`${name.replaceAll(".", "\\.")}.* ${before.length}:${before.at(-1).length + 1}$`, "m"));
}

/** Writes the file, and waits until it is as expected. */
async function writes(name, expected) {
  type(":write!");
  press("Enter");
  const isSo = () =>
    typeof expected === "string" ? readFileSync(name, "utf8") === expected : expected.test(readFileSync(name, "utf8"));
  await waitFor(`the file is ${expected}`, isSo);
}

async function test(name, run) {
  try {
    await run();
    fine++;
    console.log(`  ok ${name}`);
  } catch (error) {
    not++;
    console.log(`  FAILED ${name}: ${error.message}`);
  }
}

const [, version] = /(\d+\.\d+)/.exec(spawnSync(helix, ["--version"], { encoding: "utf8" }).stdout);
console.log(`version: ${version}`);
terminal("new-session", "-d", "-s", "helix", "-x", "160", "-y", "40", helix);
try {
  await shown(/ NOR /);
  await test("a jail.conf is recognised, and its diagnostics are shown", async () => {
    await open(
      "etc/jail.conf",
      'web {\n  path = /jails/web;\n  persist;\n  depend = "db$0,dns";\n}\ndb { path = /db; persist; }\ndns { path = /dns; persist; }\n',
    );
    await shown(/● \d+ /);
    press("Space", "d");
    await shown(/quoted-comma-list/);
    press("Escape");
    await setTimeout(100);
  });
  await test("a quick-fix is applied", async () => {
    press("Space", "a");
    await shown(/Separate the values by commas/);
    press("Down", "Enter");
    await writes("etc/jail.conf", /depend = db, dns;/);
  });
  await test("what is typed is judged", async () => {
    await open("typed.jail.conf", "web {\n  path = /jails/web$0;\n  persist;\n}\n");
    press("d");
    await shown(/Missing `;` after `path`/);
  });
  await test("hover shows what a parameter is", async () => {
    await open("hover.jail.conf", "web {\n  pa$0th = /jails/web;\n  persist;\n}\n");
    press("Space", "k");
    await shown(/directory on the host/);
    press("Escape");
  });
  await test("a variable is renamed where it is meant", async () => {
    await open(
      "rename.jail.conf",
      'web {\n  $i$0d = 1;\n  path = "/jails/${id}";\n  persist;\n}\ndb {\n  $id = 2;\n  path = "/jails/${id}";\n  persist;\n}\n',
    );
    press("Space", "r");
    await shown(/rename-to:/);
    press("C-u");
    type("number");
    press("Enter");
    await shown(/\$\{number\}/);
    await writes(
      "rename.jail.conf",
      'web {\n  $number = 1;\n  path = "/jails/${number}";\n  persist;\n}\ndb {\n  $id = 2;\n  path = "/jails/${id}";\n  persist;\n}\n',
    );
  });
  await test("the definition of a variable is found", async () => {
    await open("definition.jail.conf", '$id = 1;\nweb {\n  path = "/jails/${i$0d}";\n  persist;\n}\n');
    press("g", "d");
    await shown(/definition\.jail\.conf.* 1:\d+$/m);
  });
  await test("references and outline are shown", async () => {
    await open("references.jail.conf", '$i$0d = 1;\nweb {\n  path = "/jails/${id}";\n  persist;\n}\n');
    press("g", "r");
    await shown(/references\.jail\.conf:3/);
    press("Escape");
    await setTimeout(100);
    press("Space", "s");
    await shown(/module +web/);
    press("Escape");
    await setTimeout(100);
    press("Space", "h");
    await shown(/ 2 sels /);
    press(",");
  });
  await test("a file is formatted", async () => {
    await open(
      "format.jail.conf",
      "web {\n    path = /jails/web;\n  persist;\n    vnet;\n    host.hostname = web;\n}\n",
    );
    type(":format");
    press("Enter");
    await shown(/\n[● ]+3 +persist;\n[● ]+4 +vnet/);
    await writes(
      "format.jail.conf",
      "web {\n    path = /jails/web;\n    persist;\n    vnet;\n    host.hostname = web;\n}\n",
    );
  });
  await test("nothing is told about fail2ban's jail.conf", async () => {
    await open("fail2ban/jail.conf", "[DEFAULT]\nbantime = 10m\n$0");
    await setTimeout(500);
    if (/● /.test(screen())) throw new Error(screen());
  });
} finally {
  terminal("kill-server");
}
console.log(`${fine} fine, ${not} not`);
process.exitCode = not === 0 ? 0 : 1;

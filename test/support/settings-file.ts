import { type ChosenSettings, noChoice, Workspace } from "../../server/src/analysis/index.ts";
import type { SettingsProblem } from "../../server/src/analysis/settings-file/settings-file.ts";
import { parseFixture } from "./fixture.ts";
import { MemoryReader } from "./memory-reader.ts";

/** A workspace over the files of a fixture. */
export function workspaceOf(text: string, choice: ChosenSettings = noChoice): Workspace {
  const workspace = new Workspace(new MemoryReader(parseFixture(text).files));
  workspace.choice = choice;
  return workspace;
}

/** What is found in /etc/jail.conf beside a settings file. */
export function found(settings: string, jails: string, choice?: ChosenSettings): string[] {
  const workspace = workspaceOf(`//- /etc/jailconf.json\n${settings}\n//- /etc/jail.conf\n${jails}\n`, choice);
  return workspace.analyze("/etc/jail.conf").findings.map(({ rule, severity }) => `${severity} ${rule}`);
}

/** What is told about a settings file: the stretch, and the message. */
export function problemsIn(settings: string): string[] {
  const workspace = workspaceOf(`//- /etc/jailconf.json\n${settings}\n//- /etc/jail.conf\n`);
  const text = `${settings}\n`;
  const show = ({ start, end, message }: SettingsProblem): string => `${text.slice(start, end)}: ${message}`;
  return workspace.settingsFileOf("/etc/jail.conf")?.problems.map(show) ?? ["there is no settings file"];
}

/** A jail in which a name of `depend` is told. */
export const undefinedJail = 'web { path = "/j"; persist; host.hostname = "web"; depend = db; }';

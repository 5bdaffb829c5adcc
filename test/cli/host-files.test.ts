import { expect, test } from "vitest";
import type { JsonFinding } from "../../server/src/cli/formats/json-finding.ts";
import { folderWith, jailconf } from "./support.ts";

const jails = 'web { path = "/jails/web"; persist; host.hostname = web; mount.fstab = "/etc/fstab.web"; }\n';
const uuid = "8d2f5c1e-7a43-11ee-9c0b-0cc47a7b3e10\n";

/** What is found in files of the host, as `file:line rule`. */
async function inHostFiles(files: Readonly<Record<string, string>>, args: readonly string[]): Promise<string[]> {
  const cwd = folderWith(files);
  const { out } = await jailconf(["check", ...args, "--format", "json"], { cwd });
  return (JSON.parse(out) as JsonFinding[])
    .filter(({ file }) => !file.endsWith(".conf"))
    .map(({ file, range, rule }) => `${file.slice(cwd.length + 1)}:${range.start.line + 1} ${rule}`);
}

test("a line of a fstab is told with its place, whether a file or a folder is checked", async () => {
  const files = { "alpha/etc/jail.conf": jails, "alpha/etc/fstab.web": "# mounts\n/data /jails/web/data\n" };
  for (const asked of ["alpha", ".", "alpha/etc/jail.conf"])
    expect(await inHostFiles(files, [asked])).toEqual(["alpha/etc/fstab.web:2 mount-line-shape"]);
  const mended = { ...files, "alpha/etc/fstab.web": "# mounts\n/data /jails/web/data nullfs ro 0 0\n" };
  expect(await inHostFiles(mended, ["."])).toEqual([]);
});

test("a hostid that two hosts have is told on each that is checked", async () => {
  const files = Object.fromEntries(
    ["alpha", "beta"].flatMap((host) => [
      [`hosts/${host}/etc/jail.conf`, "web { path = /jails/web; persist; host.hostname = web; }\n"],
      [`hosts/${host}/etc/hostid`, uuid],
    ]),
  );
  const both = ["hosts/alpha/etc/hostid:1 cloned-hostid", "hosts/beta/etc/hostid:1 cloned-hostid"];
  expect(await inHostFiles(files, ["hosts"])).toEqual(both);
  expect(await inHostFiles(files, ["hosts/beta"])).toEqual(both.slice(1));
  expect(await inHostFiles({ ...files, "hosts/beta/etc/hostid": uuid.replace("8", "9") }, ["."])).toEqual([]);
});

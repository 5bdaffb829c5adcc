import { describe, expect, test } from "vitest";
import { effectsOf } from "../../server/src/lifecycle/programs/effects-of.ts";
import { parseCommandLine } from "../../server/src/shell/index.ts";

/** What the commands of a string do, one line an effect; `perhaps` is for what may not run, `…` for what nobody knows. */
function effects(value: string, where: "host" | "jail" = "host"): string[] {
  return parseCommandLine(value).commands.flatMap((command) =>
    effectsOf(command, where).map((effect) => {
      const { verb, resource, name = "…", owner, jail, movesTo, newName, isCertain } = effect;
      const inJail = jail === undefined || movesTo !== undefined ? "" : ` for jail ${jail.text}`;
      const moves =
        movesTo === undefined ? "" : `, to the ${movesTo} ${movesTo === "jail" ? jail?.text : ""}`.trimEnd();
      const words = `${verb} ${resource} ${name}${owner === undefined ? "" : ` of ${owner.text}`}`;
      const place = effect.where === where ? "" : `, in the ${effect.where}`;
      const renamed = newName === undefined ? "" : `, then ${newName.text}`;
      return `${isCertain ? "" : "perhaps "}${words}${inJail}${moves}${renamed}${place}`;
    }),
  );
}

describe("ifconfig", () => {
  test.each([
    ["ifconfig epair5 create", ["makes interface epair5"]],
    ["ifconfig epair5a create up", ["makes interface epair5", "changes interface epair5a"]],
    ["ifconfig bridge1 destroy", ["takes-away interface bridge1"]],
    ["ifconfig epair5b name jail0", ["changes interface epair5b, then jail0"]],
    ["ifconfig epair5b vnet web", ["changes interface epair5b, to the jail web"]],
    ["ifconfig epair5b -vnet web", ["changes interface epair5b, to the host"]],
    ["ifconfig bridge1 addm epair5a", ["makes bridge-member epair5a of bridge1"]],
    ["ifconfig bridge1 deletem epair5a", ["takes-away bridge-member epair5a of bridge1"]],
    ["ifconfig em0 inet 10.0.0.1/24", ["reads interface em0", "makes address 10.0.0.1/24 of em0"]],
    ["ifconfig em0 -alias 10.0.0.1", ["changes interface em0", "takes-away address 10.0.0.1 of em0"]],
    [
      "ifconfig em0 inet 10.0.0.1 -alias",
      ["reads interface em0", "takes-away address 10.0.0.1 of em0", "changes interface em0"],
    ],
    ["ifconfig -a down", ["changes interface …"]],
    ["ifconfig em0", []],
    ["ifconfig em0 $WHAT", ["may-touch interface …", "makes address … of em0"]],
    ["ifconfig -j web epair5b up", ["changes interface epair5b for jail web, in the jail"]],
  ])("%s", (command, expected) => {
    expect(effects(command)).toEqual(expected);
  });
});

describe("other programs", () => {
  test.each([
    ["route add default 10.0.0.1", ["makes route default of 10.0.0.1"]],
    ["route -6 delete default", ["takes-away route default"]],
    ["route flush", ["takes-away route …"]],
    ["jib addm web em0", ["makes interface e0a_web", "makes interface e0b_web", "changes interface em0"]],
    ["jng bridge web em0", ["makes interface ng0_web", "changes interface em0"]],
    ["jib destroy web", ["takes-away interface …"]],
    ["mount -t nullfs /a /j/web/a", ["makes mount /j/web/a of /a"]],
    ["mount_nullfs /a /j/web/a", ["makes mount /j/web/a of /a"]],
    ["umount /j/web/a", ["takes-away mount /j/web/a"]],
    ["zfs create tank/web", ["makes dataset tank/web", "makes mount /tank/web of tank/web"]],
    ["zfs create -o mountpoint=/j/web tank/web", ["makes dataset tank/web", "makes mount /j/web of tank/web"]],
    ["zfs jail web tank/web", ["changes dataset tank/web for jail web"]],
    ["mkdir -p /j/web", ["makes directory /j/web"]],
    ["rm -rf /j/web", ["takes-away file /j/web"]],
    ["cp /a /b", ["reads anything /a", "may-touch directory /b"]],
    ["chmod 700 /j/web", ["changes file /j/web"]],
    ["sysctl net.link.epair=1", ["changes sysctl net.link.epair"]],
    ["service sshd start", ["changes service sshd"]],
    ["service netif restart", ["may-touch network netif"]],
    ["service own start", ["may-touch anything …", "may-touch anything own", "may-touch anything start"]],
    ["sh /etc/rc", ["may-touch network /etc/rc"]],
    ["logger web", ["reads anything web"]],
    ["/usr/local/bin/own web", ["may-touch anything …", "may-touch anything web"]],
    ["dhclient -b em0", ["changes interface em0"]],
    ["arp -d 10.0.0.1", ["reads anything -d", "reads anything 10.0.0.1"]],
    ["$own web", ["may-touch anything …", "may-touch anything web"]],
    ["", []],
    ["> /x", ["makes file /x"]],
    ["find /x", ["reads anything /x", "may-touch file …"]],
    ["grep a /x", ["reads anything a", "reads anything /x"]],
    ["sysctl -w a=1 b- c", ["changes sysctl a", "changes sysctl b-", "changes sysctl c"]],
    ["route change default 10.0.0.1", ["changes route default of 10.0.0.1"]],
    ["route del default 10.0.0.1", ["takes-away route default of 10.0.0.1"]],
    ["route get default", ["reads anything get", "reads anything default"]],
    ["route -j web add default 10.0.0.1", ["makes route default of 10.0.0.1 for jail web, in the jail"]],
    ["jib addm", ["may-touch interface …"]],
    ["jib show web", []],
    ["jib own web", ["may-touch anything …", "may-touch anything own", "may-touch anything web"]],
    ["mount /x", ["makes mount /x"]],
    ["mount -a", ["may-touch mount …"]],
    ["mount", []],
    ["umount -a", ["takes-away mount …"]],
    ["zfs create -u tank/web", ["makes dataset tank/web"]],
    ["zfs create -V 1g tank/disk", ["makes dataset tank/disk"]],
    ["zfs create $dataset", ["makes dataset …", "makes mount … of undefined"]],
    ["zfs rename tank/a tank/b", ["changes dataset tank/a, then tank/b"]],
    ["zfs mount tank/a", ["makes mount tank/a"]],
    ["zfs unmount tank/a", ["takes-away mount tank/a"]],
    ["zfs snapshot tank/a@1 tank/b@1", ["makes dataset tank/a@1", "makes dataset tank/b@1"]],
    ["zfs rollback tank/a@1", ["may-touch dataset …"]],
    ["zfs list tank/a", ["reads anything list", "reads anything tank/a"]],
    ["service -l", ["reads anything -l"]],
    ["service -j web sshd start", ["changes service sshd for jail web, in the jail"]],
    ["service -R", ["may-touch anything …", "may-touch anything -R"]],
    ["sh", []],
    ["sh -x /etc/rc", ["may-touch network /etc/rc"]],
    ["sh -o pipefail /etc/rc.shutdown jail", ["may-touch service /etc/rc.shutdown"]],
    ["sh /x web", ["may-touch anything …", "may-touch anything /x", "may-touch anything web"]],
  ])("%s", (command, expected) => {
    expect(effects(command)).toEqual(expected);
  });
});

describe("what a command has others do", () => {
  test("jexec runs it in the jail", () => {
    expect(effects("jexec -l web ifconfig epair5b up")).toEqual([
      "runs program ifconfig for jail web",
      "changes interface epair5b for jail web, in the jail",
    ]);
  });

  test("a script of sh -c is looked into, also where it has another program run the shell", () => {
    expect(effects("jexec web sh -c 'mkdir /a && ifconfig lo1 create'").slice(2)).toEqual([
      "makes directory /a for jail web, in the jail",
      "makes interface lo1 for jail web, in the jail",
    ]);
  });

  test("a program that runs another one", () => {
    expect(effects("env A=1 nice -n 5 ifconfig lo1 create")).toEqual([
      "runs program nice",
      "runs program ifconfig",
      "makes interface lo1",
    ]);
  });

  test("a program that only the shell knows, none, and a script that is none", () => {
    const anything = ["may-touch anything …", "may-touch anything …"];
    expect(effects("env $own web")).toEqual(["runs program …", ...anything, "may-touch anything web"]);
    expect(effects("timeout 5 $own")).toEqual([
      ...["runs program …", "may-touch anything …", "may-touch anything 5", "may-touch anything …"],
    ]);
    expect(effects("cpuset -c -l 0-3 -j web")).toEqual([]);
    expect(effects("jexec web")).toEqual(["runs program … for jail web"]);
    expect(effects("sh -c 'if'")).toEqual([
      ...["runs program if", "may-touch anything …", "may-touch anything -c", "may-touch anything if"],
    ]);
  });

  test("what may not run is told as such, and what is written to a file", () => {
    expect(effects("test -e /a || ifconfig lo1 create > /b")).toEqual([
      "reads anything -e",
      "reads anything /a",
      "perhaps makes file /b",
      "perhaps makes interface lo1",
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { failures, type Values } from "./jail-view.ts";
import { factsAbout } from "./state.ts";

/** A VNET jail called web with jid 5 and a list of commands in one phase. */
const web = (phase: string, ...commands: string[]): Values => ({ vnet: [], jid: ["5"], [`exec.${phase}`]: commands });

describe("jexec", () => {
  it("runs a command in the jail, whatever its options", () => {
    for (const options of ["", "-l", "-lu root", "-U www -d /", "-l -d /root -u root"]) {
      const command = `jexec ${options} web ifconfig lo0 inet 127.0.0.1/8`;
      expect(factsAbout("address", web("created", command))).toEqual([
        "jail 127.0.0.1/8 on lo0",
        "jail ::1/128 on lo0",
      ]);
    }
    expect(factsAbout("address", web("poststart", "jexec 5 sh -c 'ifconfig lo0 inet 127.0.0.1/8'"))).toHaveLength(2);
  });

  it("is none of our business in another jail", () => {
    expect(factsAbout("address", web("created", "jexec db ifconfig lo0 inet 127.0.0.1/8"))).toEqual([]);
  });
});

describe("a command that names the jail", () => {
  it("fails before it is there, and when it is gone", () => {
    for (const command of [
      "jexec web true",
      "jexec -lu root 5 sh /etc/rc.local",
      "ifconfig epair1b vnet web",
      "ifconfig epair1b -vnet web",
      "ifconfig -j web lo0 up",
      "cpuset -l 0-3 -j web",
      "service -j web nginx restart",
      "jail -m name=web allow.mount",
    ]) {
      const jail = command.includes(" 5 ") ? "5" : "web";
      for (const phase of ["prepare", "prestart", "poststop", "release"]) {
        expect(failures(web(phase, command))).toEqual([`exec.${phase}: "${command}" no-such-jail ${jail}`]);
      }
      for (const phase of ["created", "poststart", "prestop"]) {
        expect(failures(web(phase, command)).filter((line) => line.includes("no-such-jail"))).toEqual([]);
      }
    }
  });

  it("may call it by the name of a numbered block", () => {
    const parameters = { name: ["web5"], "exec.poststop": ["jexec web5 true"] };
    expect(failures(parameters)).toEqual(['exec.poststop: "jexec web5 true" no-such-jail web5']);
  });

  it("says whether anybody cares", () => {
    expect(failures(web("poststop", "jexec web true || true"))).toEqual([
      'exec.poststop: "jexec web true" no-such-jail web, guarded',
    ]);
  });

  it("may name another jail, or one that only the shell knows, or not run at all", () => {
    for (const command of [
      "jexec db true",
      "jexec $jail true",
      "ifconfig epair1b vnet db",
      "ifconfig -j db lo0 up",
      "jls -j web && jexec web true",
      "if jls -j web; then jexec web true; fi",
      "jail -r db",
      "cpuset -l 0-3 true",
    ]) {
      expect(failures(web("prestart", command))).toEqual([]);
    }
  });
});

import { describe, expect, it } from "vitest";
import { planOf } from "../../support/plan.ts";

const gone = "is gone already";
const removal = "nothing runs in it, and it does not persist";

describe("a jail that does not persist and in which nothing goes on", () => {
  const text = 'a { path = /jails/a; mount.devfs; exec.start = "/bin/echo hi"; exec.stop = "/bin/echo bye"; }\n';

  it("is gone when its start has ended; what it has mounted stays", () => {
    const plan = planOf(text);
    expect(plan.text).toContain(removal);
    const ending = plan.text.slice(plan.text.indexOf("What is there"));
    expect(ending).not.toContain("jail a");
    expect(ending).toContain("/jails/a/dev");
  });

  it("cannot be stopped", () => {
    const plan = planOf(text, { operation: "stop" });
    expect(plan.text).toContain(gone);
    expect(plan.steps).toEqual([]);
  });

  it("is nothing that those which depend on it fail over", () => {
    const plan = planOf(`${text}b { path = /b; persist; depend = a; }\n`, { operation: "stop" });
    expect(plan.text).not.toContain("jail(8) says");
    expect(plan.text).toContain("the kernel removes b");
  });

  it.each([
    ['exec.start = "";'],
    ['persist = false; exec.start = "/bin/date && /bin/echo up";'],
    ['exec.start = "/bin/mkdir -p /x"; exec.poststart = "/sbin/route add 10.9.0.0/16 10.0.0.1";'],
  ])("whatever ends by itself: %s", (statements) => {
    expect(planOf(`a { path = /jails/a; ${statements} }\n`).text).toContain(removal);
  });

  it.each([
    ['persist; exec.start = "/bin/echo hi";'],
    ['exec.start = "/bin/sh /etc/rc";'],
    ['exec.start = "/usr/local/bin/server";'],
    ['exec.start = "/bin/sleep 9 &";'],
    ['exec.start = "/bin/sleep 9 & /bin/echo hi";'],
    ['exec.start = "/bin/echo hi"; exec.poststart = "/usr/sbin/jexec a /usr/local/bin/server";'],
    ['exec.start = "/bin/echo hi"; exec.created = "/usr/local/sbin/fill a";'],
  ])("is not known of others: %s", (statements) => {
    const text = `a { path = /jails/a; ${statements} }\n`;
    expect(planOf(text).text).not.toContain(removal);
    expect(planOf(text, { operation: "stop" }).text).not.toContain(gone);
  });

  it("may be kept by a file that was not read", () => {
    expect(planOf(`.include "/etc/missing.conf";\n${text}`).text).not.toContain(removal);
  });
});

import { describe, expect, it } from "vitest";
import { afterRefactoring, refactoringTitles } from "../../support/refactoring.ts";

const renumber = "Renumber this jail, which collides with another one";

describe("renumbering", () => {
  it("gives a pasted jail everything of its own that the other has", () => {
    const block = (name: string, number: number): string => `${name} {
  path = "/jails/${name}";
  ip4.addr = 10.0.0.${number}/24;
  jid = ${number};
}
`;
    const text = block("web", 5) + block("web", 5).replace("{", "{$0");
    expect(afterRefactoring(text, renumber)).toBe(block("web", 5) + block("web2", 6));
  });

  it("changes nothing that is its own already", () => {
    const text =
      "radius {\n  ip4.addr = 10.0.0.12;\n}\nldap$0 {\n  path = /jails/ldap;\n  ip4.addr = 10.0.0.12;\n  host.hostname = ldap;\n}\n";
    expect(afterRefactoring(text, renumber)).toBe(text.replace("$0", "").replace(/12(?=;\n {2}host)/, "13"));
  });

  it("gives it a link-local address of its own where the other has the same, and no third one", () => {
    const block = (name: string, number: number, host: number): string => `${name} {
  vnet;
  vnet.interface = epair${number}b;
  exec.start = "/sbin/ifconfig epair${number}b inet6 fe80::${host}%epair${number}b";
}
`;
    const text = block("web", 5, 5) + block("mail", 6, 6) + block("web", 5, 5).replace("{", "{$0");
    expect(afterRefactoring(text, renumber)).toBe(block("web", 5, 5) + block("mail", 6, 6) + block("web2", 7, 7));
    const same = block("web", 5, 2) + block("mail", 6, 2) + block("web", 5, 2).replace("{", "{$0");
    expect(afterRefactoring(same, renumber)).toBe(block("web", 5, 2) + block("mail", 6, 2) + block("web2", 7, 2));
  });

  it("changes the number of a pair where that is set", () => {
    const globals =
      'vnet;\nvnet.interface = "epair${id}b";\nexec.prestart = "/sbin/ifconfig epair${id} create up || true";\n';
    const text = `${globals}shop { $id = 15; }\nshop-test { $id = 1$05; }\nblog { $id = 20; }\n`;
    expect(afterRefactoring(text, renumber)).toBe(text.replace("1$05", "21"));
  });

  it("is offered only where something is the same", () => {
    const text = "a { path = /a; ip4.addr = 10.0.0.1; }\nb { path = /b; ip4.addr = 10.0.0.2; }\n";
    expect(refactoringTitles(text.replace("b {", "b {$0"))).not.toContain(renumber);
    expect(refactoringTitles(text.replace("b {", "b {$0").replace("0.2", "0.1"))).toContain(renumber);
  });
});

import { describe, expect, it } from "vitest";
import { formatted } from "../../support/formatting.ts";

const lines = (...all: string[]): string => `${all.join("\n")}\n`;

describe("a column", () => {
  it("takes back a line that left it", () => {
    expect(formatted(lines("$id       = 1;", "$address  = 2;", "$gateway = 3;", "$mask     = 4;"))).toBe(
      lines("$id       = 1;", "$address  = 2;", "$gateway  = 3;", "$mask     = 4;"),
    );
  });

  it("takes in a new line of the same family, and leaves others alone", () => {
    expect(formatted(lines("exec.start    = a;", "exec.poststop = b;", "exec.stop = c;", "path = /web;"))).toBe(
      lines("exec.start    = a;", "exec.poststop = b;", "exec.stop     = c;", "path = /web;"),
    );
  });

  it("takes in all lines where it has parameters of all kinds", () => {
    const column = ["path          = /web;", "host.hostname = web;", "ip4           = new;"];
    expect(formatted(lines(...column, "depend=db;"))).toBe(lines(...column, "depend        = db;"));
  });

  it("does not move for a line that is longer", () => {
    const text = lines("exec.start = a;", "exec.stop  = b;", "exec.consolelog = c;");
    expect(formatted(text)).toBe(text);
  });

  it("is none where one line alone has more blanks", () => {
    expect(formatted(lines("path     = /web;", "vnet;"))).toBe(lines("path = /web;", "vnet;"));
    expect(formatted(lines("path     = /web;", "ip4  = new;", "ip6    = new;"))).toBe(
      lines("path = /web;", "ip4 = new;", "ip6 = new;"),
    );
  });

  it("ends where a block begins", () => {
    expect(formatted(lines("path  = /web;", "web {", "    depend = db;", "}"))).toBe(
      lines("path = /web;", "web {", "    depend = db;", "}"),
    );
  });

  it("of values keeps its lines too", () => {
    expect(formatted(lines("path=          /web;", "host.hostname= web;", "host.hostid=  1;"))).toBe(
      lines("path=          /web;", "host.hostname= web;", "host.hostid=   1;"),
    );
  });
});

describe("a list that goes on in the next line", () => {
  it("stays below its first value", () => {
    expect(formatted(lines("web {", "  ip4.addr  =  10.0.0.1,", "               10.0.0.2;", "}"))).toBe(
      lines("web {", "  ip4.addr = 10.0.0.1,", "             10.0.0.2;", "}"),
    );
  });

  it("moves with its statement", () => {
    expect(formatted(lines("web {", "vnet;", "ip4.addr =", "    10.0.0.1,", "    10.0.0.2;", "}"))).toBe(
      lines("web {", "    vnet;", "    ip4.addr =", "        10.0.0.1,", "        10.0.0.2;", "}"),
    );
  });

  it("is never left of its statement", () => {
    expect(formatted(lines("web {", "    vnet;", "    ip4.addr = 10.0.0.1,", "  10.0.0.2", "  ;", "}"))).toBe(
      lines("web {", "    vnet;", "    ip4.addr = 10.0.0.1,", "        10.0.0.2", "    ;", "}"),
    );
  });
});

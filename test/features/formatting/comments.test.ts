import { describe, expect, it } from "vitest";
import { formatted } from "../../support/formatting.ts";

const lines = (...all: string[]): string => `${all.join("\n")}\n`;

describe("a comment on its own line", () => {
  it("is indented as what stands there", () => {
    expect(formatted(lines(" # web", "web {", "    vnet;", "  # not yet", "    persist;", "      # end", "}"))).toBe(
      lines("# web", "web {", "    vnet;", "    # not yet", "    persist;", "    # end", "}"),
    );
  });

  it("at the first column stays there where most do, or where it hides a whole line", () => {
    const flush = lines("web {", "    vnet;", "#persist;", "#path = /web;", "    # why", "}");
    expect(formatted(flush)).toBe(flush);
    const hidden = lines("web {", "    vnet;", "#    persist;", "#\tpath = /web;", "    # why", "    # and", "}");
    expect(formatted(hidden)).toBe(hidden);
    expect(formatted(lines("web {", "    vnet;", "# why", "    # and", "    # so", "}"))).toContain("\n    # why\n");
  });

  it("at the first column goes with the statement below it, if that begins there too", () => {
    const text = lines("web {", "vnet;", "# why", "persist;", "# so", "path = /web;", "}");
    const after = lines("web {", "    vnet;", "    # why", "    persist;", "    # so", "    path = /web;", "}");
    expect(formatted(text)).toBe(after);
    const mixed = lines("a {", "    vnet;", "# end", "}", "b {", "# why", "persist;", "}");
    const once = lines("a {", "    vnet;", "    # end", "}", "b {", "    # why", "    persist;", "}");
    expect(formatted(mixed)).toBe(once);
    expect(formatted(once)).toBe(once);
  });

  it("of several lines stays where it is", () => {
    const text = lines("web {", "    vnet;", "  /* one", "   * two", "   */", "}");
    expect(formatted(text)).toBe(text);
  });
});

describe("a comment at the end of a line", () => {
  it("keeps its distance", () => {
    expect(formatted(lines("web  {   # it", "vnet;  # own", "persist;#stays", "}"))).toBe(
      lines("web {   # it", "    vnet;  # own", "    persist; #stays", "}"),
    );
  });

  it("stays below the others", () => {
    expect(
      formatted(lines("web {", "vnet;         # own", "path  =/web;  # there", "persist;      # stays", "}")),
    ).toBe(lines("web {", "    vnet;         # own", "    path = /web;  # there", "    persist;      # stays", "}"));
  });

  it("takes the lines below with it that go on with it", () => {
    expect(
      formatted(lines("web {", "  vnet;  # own", "         # stack", "  # next", "    persist;", "  ip4=new;", "}")),
    ).toBe(lines("web {", "  vnet;  # own", "         # stack", "  # next", "  persist;", "  ip4=new;", "}"));
    expect(formatted(lines("web {", "vnet; # own", "      # stack", "}"))).toBe(
      lines("web {", "    vnet; # own", "          # stack", "}"),
    );
  });

  it("stays where a mark in it stands below the others", () => {
    const marked = lines(
      "vnet;                # WEB",
      "persist;             # WEB",
      "devfs_ruleset = 4;   # WEB",
      "exec.clean; # kept   # WEB",
      "path = /web;         # WEB",
    );
    expect(formatted(marked)).toBe(marked);
    // What stands before it may grow or shrink.
    const spaced = ["vnet;          # W", "path = /web;   # W", "persist;       # W"];
    expect(formatted(lines(...spaced, "ip4=new;    #a # W"))).toBe(lines(...spaced, "ip4 = new;  #a # W"));
  });

  it("comes back to the others", () => {
    expect(formatted(lines("vnet;     # own", "persist;  # stays", "ip4 = new;# all", "path = /a;    # there"))).toBe(
      lines("vnet;     # own", "persist;  # stays", "ip4 = new; # all", "path = /a;    # there"),
    );
    expect(formatted(lines("vnet;      # own", "persist;   # stays", "ip6; # all"))).toBe(
      lines("vnet;      # own", "persist;   # stays", "ip6;       # all"),
    );
  });

  it("ends its line before a CR as well", () => {
    expect(formatted("web {\r\nvnet;#own\r\n}\r\n")).toBe("web {\r\n    vnet; #own\r\n}\r\n");
  });
});

it("a comment between tokens stays where it is", () => {
  const text = "a /* b */ =  /* c */  1 /* d */ ;\nweb /* e */\n{ vnet;\n}\n";
  expect(formatted(text)).toBe(text);
});

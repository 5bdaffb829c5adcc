import { expect, it } from "vitest";
import { placeLink, withPlaceLinks } from "../../../server/src/features/shared/place-links.ts";
import { hoverAt, hoverLinksAt } from "../../support/editor.ts";

it("each place that a hover names is a link", () => {
  const text = `
    .include "/etc/common.conf";
    exec.start = "a";
    web {
      exec.start += "b";
      exec.sta$0rt += "c";
    }
    //- /etc/common.conf
    exec.start = "z";
  `;
  expect(hoverLinksAt(text)).toEqual([
    "line 2 → /etc/jail.conf:2",
    "4 → /etc/jail.conf:4",
    "5 → /etc/jail.conf:5",
    "`common.conf:1` → /etc/common.conf:1",
  ]);
  expect(hoverAt(text)).toContain(
    "Set for all jails in line 2; added to in lines 4 and 5. Replaces `z`, set for all jails in `common.conf:1`.",
  );
});

it("an included file is a link", () => {
  expect(hoverLinksAt('.include "/etc/a.co$0nf";\n//- /etc/a.conf\nweb { persist; }\n')).toEqual([
    "`/etc/a.conf` → /etc/a.conf",
  ]);
});

it("nothing that a file says becomes a link", () => {
  const hostile = "web { pa$0th = '\u0001a\u0002b\u00021\u0001'; }\n";
  expect(hoverLinksAt(hostile)).toEqual(["line 1 → /etc/jail.conf:1"]);
  const link = placeLink("a", "/x\u0001/\u0002%(y", 3);
  expect(withPlaceLinks(`${link} ${link}`, (path, offset) => `${path}@${offset}`)).toBe(
    "[a](/x\u0001/\u0002%(y@3) [a](/x\u0001/\u0002%(y@3)",
  );
});

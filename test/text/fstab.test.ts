import { describe, expect, test } from "vitest";
import { fstabFields, fstabOptions, isReadOnly, readFstab } from "../../server/src/text/index.ts";

const texts = (line: string): string[] => fstabFields(line).map(({ text }) => text);

describe("the fields of a line", () => {
  test("blanks and tabs in any number lie between them", () => {
    expect(texts("tmpfs \t /j/web/tmp\ttmpfs  rw,size=1g 0 0 ")).toEqual([
      "tmpfs",
      "/j/web/tmp",
      "tmpfs",
      "rw,size=1g",
      "0",
      "0",
    ]);
    expect(texts(" \t")).toEqual([]);
  });

  test("three octal digits are a character of a device or a directory", () => {
    expect(texts("/my\\040data /j/a\\040b nullfs rw\\040")).toEqual(["/my data", "/j/a b", "nullfs", "rw\\040"]);
  });

  test("one or two octal digits are one as well, and so are the other escapes of strunvis(3)", () => {
    expect(texts("\\144\\145\\166 \\57\\152\\57\\141\\7b\\12")).toEqual(["dev", "/j/a\x07b\n"]);
    expect(texts("/a\\sb\\\\c\\x2fd\\x2 /\\t\\n\\r\\b\\a\\v\\f\\500")).toEqual(["/a b\\c/d\x02", "/\t\n\r\b\x07\v\f@"]);
    expect(texts("/a\\q /j\\N\\X41\\9\\")).toEqual(["/a\\q", "/j\\N\\X41\\9\\"]);
  });

  test("each knows where it is written", () => {
    const line = "  /my\\040data\t/j nullfs";
    expect(fstabFields(line).map(({ start, end }) => line.slice(start, end))).toEqual(["/my\\040data", "/j", "nullfs"]);
  });
});

describe("a file", () => {
  const file = "# mounts\n\n/data /j/data nullfs ro 0 0 # read\r\n  \n/a#b /c\ntmpfs /j/tmp tmpfs";

  test("each line that asks for something, without comments", () => {
    expect(readFstab(file).map(({ fields }) => fields.map(({ text }) => text))).toEqual([
      ["/data", "/j/data", "nullfs", "ro", "0", "0"],
      ["/a"],
      ["tmpfs", "/j/tmp", "tmpfs"],
    ]);
  });

  test("lines and fields know where they are written", () => {
    expect(readFstab(file).map(({ start, end }) => file.slice(start, end))).toEqual([
      "/data /j/data nullfs ro 0 0",
      "/a",
      "tmpfs /j/tmp tmpfs",
    ]);
    const [, , { fields }] = readFstab(file);
    expect(file.slice(fields[1].start, fields[1].end)).toBe("/j/tmp");
  });
});

describe("options", () => {
  const optionsOf = (line: string) => fstabOptions(fstabFields(line)[3]);

  test("have names and values, and a place", () => {
    const line = "devfs /j/dev devfs rw,ruleset=4,,x= 0 0";
    expect(optionsOf(line).map(({ name, value }) => [name, value])).toEqual([
      ["rw", undefined],
      ["ruleset", "4"],
      ["x", ""],
    ]);
    expect(optionsOf(line).map(({ start, end }) => line.slice(start, end))).toEqual(["rw", "ruleset=4", "x="]);
    expect(optionsOf("devfs /j/dev devfs")).toEqual([]);
  });

  test.each([
    ["ro", true],
    ["rw", false],
    ["noatime", false],
    ["rw,rdonly", true],
    ["ro,rw", false],
  ])("%s is read-only: %s", (options, expected) => {
    expect(isReadOnly(optionsOf(`/a /b nullfs ${options}`))).toBe(expected);
  });
});

import { describe, expect, test } from "vitest";
import { directoryOf, fileName, isBelow, normalizePath } from "../../server/src/text/index.ts";

describe("normalizePath", () => {
  test.each([
    ["/etc/jail.conf", "/etc/jail.conf"],
    ["/a//b/./c/", "/a/b/c"],
    ["/a/../b", "/b"],
    ["/../../etc", "/etc"],
    ["/a/..b/.c", "/a/..b/.c"],
    ["/a./b", "/a./b"],
    ["/", "/"],
    ["//", "/"],
    ["a//b/../c/", "a/c"],
    ["../a/../../b", "../../b"],
    ["..", ".."],
    [".", ""],
    ["./a", "a"],
    ["", ""],
  ])("%j is %j", (path, normal) => {
    expect(normalizePath(path)).toBe(normal);
    expect(normalizePath(normal)).toBe(normal);
  });
});

test("a path is its directory and its file name", () => {
  for (const path of ["/etc/jail.conf", "jail.conf", "/jail.conf", "/etc/", "", "a/b"])
    expect(directoryOf(path) + fileName(path)).toBe(path);
  expect(fileName("/etc/jail.conf")).toBe("jail.conf");
});

test("below a directory is what lies in it, and neither itself nor a name that begins alike", () => {
  expect(isBelow("/j/web/tmp", "/j/web")).toBe(true);
  expect(isBelow("/j/web", "/j/web")).toBe(false);
  expect(isBelow("/j/website", "/j/web")).toBe(false);
  expect([isBelow("/j", "/"), isBelow("/", "/")]).toEqual([true, false]);
});

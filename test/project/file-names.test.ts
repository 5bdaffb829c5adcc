import { expect, test } from "vitest";
import { pathsIn } from "../../scripts/lib/source-files.mjs";

/**
 * Words of small letters with hyphens between them; what follows a dot says of what kind the file is. An example of a mistake
 * begins with its number in the evidence (`M04`).
 */
const isPlain = /^(?:M\d\d-)?[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)*$/;
/** Pages that are read first, and evidence that is cited by these names. */
const isLoud = /^[A-Z]+\.md$/;

test.each(["server/src", "client/src", "protocol", "scripts", "bench", "docs", "examples", "test"])(
  "the names of files in %s have one case",
  (folder) => {
    const paths = pathsIn(folder);
    expect(paths.length).toBeGreaterThan(0);
    const names = new Set(paths.flatMap((path) => path.split("/")));
    expect([...names].filter((name) => !isPlain.test(name) && !isLoud.test(name))).toEqual([]);
  },
);

import { root } from "./dependencies.mjs";

/** Bundles a few lines of exports from server/src, with paths from the root of the repository, and loads them. */
export async function loadServer(contents) {
  // Loaded here and not above, so that scripts can import this file before the dependencies are installed.
  const { build } = await import("esbuild");
  const bundle = await build({
    stdin: { contents, resolveDir: root, loader: "ts" },
    absWorkingDir: root,
    bundle: true,
    format: "esm",
    platform: "node",
    write: false,
    logLevel: "error",
  });
  return import(`data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].contents).toString("base64")}`);
}

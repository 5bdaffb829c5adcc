// The bill of materials of what people install: CycloneDX, as `npm sbom` writes it, of the packages whose code is in the bundles.
import { createHash } from "node:crypto";
import { root } from "./dependencies.mjs";
import { packageAt } from "./notices.mjs";
import { runNpm } from "./npm.mjs";

/**
 * `folders` are those of the bundled packages (notices.mjs), `time` is that of the release in seconds since 1970. Names, licences and
 * hashes are npm's, by the lock file; which packages there are, and that none of them is left out, is what esbuild says.
 */
export function billOfMaterials(folders, time) {
  const { status, stdout, stderr } = runNpm(["sbom", "--sbom-format", "cyclonedx", "--package-lock-only"], {
    cwd: root,
  });
  if (status !== 0) throw new Error(`npm sbom failed: ${stderr}`);
  const all = JSON.parse(stdout);
  const components = folders.map((folder) => bundledComponent(all, folder));
  const references = new Set(components.map((component) => component["bom-ref"]));
  const own = ownComponent();
  const dependencies = [
    { ref: own["bom-ref"], dependsOn: [...references] },
    ...all.dependencies
      .filter(({ ref }) => references.has(ref))
      .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((needed) => references.has(needed)) })),
  ];
  const { $schema, bomFormat, specVersion, version, metadata } = all;
  const document = {
    $schema,
    bomFormat,
    specVersion,
    version,
    metadata: {
      timestamp: new Date(time * 1000).toISOString(),
      lifecycles: [{ phase: "build" }],
      tools: metadata.tools,
      component: own,
    },
    components,
    dependencies,
  };
  return { ...document, serialNumber: `urn:uuid:${uuidOf(JSON.stringify(document))}` };
}

/** For npm these are tools of the project, since nothing is installed beside a bundle; here they are part of what is delivered. */
function bundledComponent({ components }, folder) {
  const { name, version } = packageAt(folder);
  const found = components.find((component) => component["bom-ref"] === `${name}@${version}`);
  if (found === undefined) throw new Error(`npm sbom does not know ${name} ${version}, which is in a bundle`);
  const { properties: _, ...component } = found;
  return { ...component, name, scope: "required" };
}

function ownComponent() {
  const { name, version, description, license } = packageAt("server");
  return {
    "bom-ref": `${name}@${version}`,
    type: "application",
    name,
    version,
    description,
    purl: `pkg:npm/${name}@${version}`,
    licenses: [{ license: { id: license } }],
  };
}

/** The same document has the same number: a UUID of version 8, whose digits are those of a hash. */
function uuidOf(text) {
  const digits = createHash("sha256").update(text).digest("hex");
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `8${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join("-");
}

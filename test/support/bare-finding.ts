import type { Finding } from "../../server/src/rules/rule/finding.ts";

/** A warning about the jail web of which nothing more is said than a test wants to say. */
export const bareFinding = (over: Partial<Finding> & Pick<Finding, "rule" | "path" | "start" | "end">): Finding => ({
  ...{ severity: "warning", message: "", jails: ["web"], related: [], notes: [], jailSays: undefined },
  ...{ refusesFile: false, unnecessary: false, deprecated: false, fixes: () => [] },
  ...over,
});

import { ruleTopics } from "../../rules/registry.generated.ts";
import type { Finding, Fix, Severity, TextEdit } from "../../rules/rule/finding.ts";
import { printable, printableJson } from "../../text/index.ts";
import { version } from "../../version.ts";
import { Fingerprints } from "./fingerprints.ts";
import { folderUri, regionOf, uriFromRoot } from "./places.ts";
import type { CheckReport } from "./report.ts";
import { reportingDescriptor } from "./sarif-rule.ts";

/** What paths are relative to; the name is the one that GitHub and others look for. */
const baseId = "%SRCROOT%";

/** The levels that SARIF knows. */
const levelOf: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  info: "note",
  hint: "note",
};

/** A log of SARIF 2.1.0 with one run. */
export function asSarif(report: CheckReport): string {
  const ids = [...new Set(report.findings.map(({ rule }) => rule))].sort();
  const rules = ids.map((id) => reportingDescriptor(id, topicOf(id), worstOf(id, report), report.pages));
  const fingerprints = new Fingerprints(report.root);
  const results = report.findings.map((finding) => {
    const fixes = finding.fixes().filter(({ edits }) => edits.length > 0);
    return {
      ruleId: finding.rule,
      ruleIndex: ids.indexOf(finding.rule),
      level: levelOf[finding.severity],
      message: { text: messageText(finding.message) },
      locations: [{ physicalLocation: physicalLocation(finding, report) }],
      ...relatedLocations(finding, report),
      partialFingerprints: { "jailconfFinding/v1": fingerprints.next(finding) },
      ...(fixes.length === 0 ? {} : { fixes: fixes.map((fix) => sarifFix(fix, report)) }),
      properties: propertiesOf(finding, fixes),
    };
  });
  const run = {
    tool: { driver: { name: "jailconf", version, semanticVersion: version, language: "en", rules } },
    invocations: [
      {
        executionSuccessful: report.unread.size === 0,
        toolExecutionNotifications: [...report.unread].map(([path, reason]) => ({
          level: "error",
          message: { text: messageText(reason) },
          locations: [{ physicalLocation: { artifactLocation: artifactLocation(path, report) } }],
        })),
      },
    ],
    originalUriBaseIds: { [baseId]: { uri: folderUri(report.root) } },
    columnKind: "utf16CodeUnits",
    results,
  };
  const schema = "https://json.schemastore.org/sarif-2.1.0.json";
  return `${printableJson({ $schema: schema, version: "2.1.0", runs: [run] }, 2)}\n`;
}

function topicOf(id: string): string | undefined {
  for (const [topic, ids] of ruleTopics) if (ids.includes(id)) return topic;
  return undefined;
}

/** A rule finds worse and milder things; its own level is that of the first that was found. */
function worstOf(id: string, { findings }: CheckReport): "error" | "warning" | "note" {
  const found = new Set(findings.filter(({ rule }) => rule === id).map(({ severity }) => levelOf[severity]));
  return found.has("error") ? "error" : found.has("warning") ? "warning" : "note";
}

/** What looks like a link, `[words](place)`, would be made one. */
function messageText(text: string): string {
  return printable(text).replace(/\[(?=[^\]]*\]\()/g, "\\[");
}

function artifactLocation(path: string, { root }: CheckReport): object {
  const { uri, isRelative } = uriFromRoot(path, root);
  return isRelative ? { uri, uriBaseId: baseId } : { uri };
}

function physicalLocation(place: Parameters<typeof regionOf>[0], report: CheckReport): object {
  return { artifactLocation: artifactLocation(place.path, report), region: regionOf(place, report.trees) };
}

function relatedLocations({ related }: Finding, report: CheckReport): object {
  if (related.length === 0) return {};
  return {
    relatedLocations: related.map((place, index) => ({
      id: index + 1,
      physicalLocation: physicalLocation(place, report),
      message: { text: messageText(place.message) },
    })),
  };
}

function sarifFix({ title, edits }: Fix, report: CheckReport): object {
  const byFile = new Map<string, TextEdit[]>();
  for (const edit of edits) byFile.set(edit.path, [...(byFile.get(edit.path) ?? []), edit]);
  return {
    description: { text: messageText(title) },
    artifactChanges: [...byFile].map(([path, list]) => ({
      artifactLocation: artifactLocation(path, report),
      replacements: list.map((edit) => ({
        deletedRegion: regionOf(edit, report.trees),
        ...(edit.text === "" ? {} : { insertedContent: { text: edit.text } }),
      })),
    })),
  };
}

/** What SARIF has no place for: which jails it concerns, why it is so, and which fix may be applied without a look. */
function propertiesOf({ severity, jails, notes, jailSays }: Finding, fixes: readonly Fix[]): object {
  return {
    severity,
    jails,
    notes,
    ...(jailSays === undefined ? {} : { jailSays }),
    fixes: fixes.map(({ safe, preferred }) => ({ safe, preferred })),
  };
}

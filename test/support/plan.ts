import { type PlanDocument, type PlanDocumentRequest, planDocument } from "../../server/src/features/plan/index.ts";
import { featureContext } from "../../server/src/features/shared/context.ts";
import { type FixtureOptions, openFixture } from "./fixture.ts";

/** A plan as an editor shows it, taken apart for tests. */
export interface ShownPlan {
  readonly document: PlanDocument;
  readonly text: string;
  /** What is run, in order: `3 /sbin/ifconfig bridge1 addm epair1a`. */
  readonly steps: readonly string[];
  /** Headings of phases, each once for every time that it comes. */
  readonly phases: readonly string[];
  /** What stands under the first step whose command contains this, place and indentation apart. */
  under(command: string): readonly string[];
  /** What stands under a heading without indentation, up to the next one. */
  section(heading: string): readonly string[];
}

export interface PlanOptions extends FixtureOptions, Partial<Omit<PlanDocumentRequest, "offset">> {}

/** The plan for a fixture (see fixture.ts): of the jail at `$0` where that is given, and of all otherwise. */
export function planOf(fixtureText: string, options: PlanOptions = {}): ShownPlan {
  const { fixture, workspace } = openFixture(fixtureText, options);
  const { operation = "start", jails, failAt, unbrokenPlaces } = options;
  const context = featureContext(workspace, fixture.cursor?.path ?? fixture.path);
  if (!context) throw new Error("not analysed");
  return shown(planDocument(context, { operation, jails, failAt, unbrokenPlaces, offset: fixture.cursor?.offset }));
}

function shown(document: PlanDocument): ShownPlan {
  // A place that found no room stands in a line of its own.
  const lines = document.lines.filter((line) => line === "" || withoutPlace(line).trim() !== "").map(withoutPlace);
  const isStep = (line: string): boolean => /^ +\d+ {2}\S/.test(line);
  const trimmed = (from: number, isLast: (line: string) => boolean): string[] => {
    const rest = lines.slice(from);
    const end = rest.findIndex(isLast);
    return (end < 0 ? rest : rest.slice(0, end)).map((line) => line.trim()).filter((line) => line !== "");
  };
  return {
    document,
    text: document.lines.join("\n"),
    steps: lines.filter(isStep).map((line) => line.trim().replace(/ {2}/, " ")),
    phases: lines.filter((line) => /^ {2}(\S+, (on|in) |jail\(8\) itself)/.test(line)).map((line) => line.trim()),
    under(command) {
      const at = lines.findIndex((line) => isStep(line) && line.includes(command));
      if (at < 0) throw new Error(`no step runs ${command}:\n${lines.join("\n")}`);
      return trimmed(at + 1, (line) => isStep(line) || !/^ {6}/.test(line));
    },
    section(heading) {
      const at = lines.findIndex((line) => line.startsWith(heading));
      if (at < 0) throw new Error(`no ${heading}:\n${lines.join("\n")}`);
      return trimmed(at + 1, (line) => /^\S/.test(line));
    },
  };
}

function withoutPlace(line: string): string {
  return line.replace(/ *#\s(line\s\d+|[^ ]+:\d+)$/, "");
}

export interface Measurement {
  readonly id: string;
  readonly mode: string;
  readonly release: string;
  readonly text?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly main?: string;
  readonly expect: unknown;
}
export interface Answer {
  readonly status: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}
export function measuredRelease(uname: string): string | undefined;
export function canBeAsked(measurement: Measurement): boolean;
export function askJail(program: string, measurement: Measurement): Answer;
export function compareAnswer(
  measurement: { readonly expect: unknown },
  answer: Answer,
): { readonly outcome: "same" | "different" | "crashed"; readonly expected?: unknown; readonly got?: unknown };

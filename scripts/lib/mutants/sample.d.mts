interface Place {
  readonly line: number;
  readonly column: number;
}
interface Mutant {
  readonly fileName: string;
  readonly location: { readonly start: Place; readonly end: Place };
  readonly mutatorName: string;
  readonly replacement: string;
}
export interface Score {
  readonly name: string;
  readonly tried: number;
  readonly killed: number;
  readonly late: number;
}
export const goesRound: string;
export function isInSample(mutant: Mutant, each: number): boolean;
export function keyOf(mutant: Omit<Mutant, "location">, original: string): string;
export function survivorsOf(report: {
  readonly files: Readonly<
    Record<
      string,
      {
        readonly source: string;
        readonly mutants: readonly (Omit<Mutant, "fileName"> & {
          readonly status: string;
          readonly statusReason?: string;
        })[];
      }
    >
  >;
}): { fileName: string; key: string }[];
export function textAt(source: string, location: Mutant["location"], first: number): string;
export function interval(killed: number, tried: number): [from: number, to: number];
export function scores(
  mutants: readonly { readonly fileName: string; readonly status: string; readonly statusReason?: string }[],
): Score[];
export function scoreTable(rows: readonly Score[], isSample: boolean): string;

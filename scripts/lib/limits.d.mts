export interface Limit {
  readonly name: string;
  readonly path: string;
  readonly value: number;
  readonly text: string;
}
export function readLimits(sources: ReadonlyMap<string, string>): Limit[];

export interface Edge {
  readonly from: string;
  readonly to: string;
}
export function circles(edges: readonly Edge[]): string[][];
export function wayAround(circle: readonly string[], edges: readonly Edge[]): string[];

export interface ReleaseState {
  readonly version: string;
  readonly entries: string | undefined;
  readonly hasUnreleased: boolean;
  readonly faults: readonly string[];
}
export function releaseState(folder: string): ReleaseState;
export function obstacles(folder: string, state: ReleaseState, environment: NodeJS.ProcessEnv): string[];
export function timeOfCommit(folder: string): number;

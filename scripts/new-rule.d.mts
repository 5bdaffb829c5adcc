export interface NewRule {
  /** Relative to the folder in which it was written. */
  readonly rule: string;
  readonly page: string;
  readonly isNewTopic: boolean;
}

/** Writes rule and page of `TOPIC/ID` below a folder. Throws where the name is none, or is taken. */
export function writeRule(root: string, name: string | undefined): NewRule;

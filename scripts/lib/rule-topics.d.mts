/** What a user sees, by topic, in the order of the index. */
export const ruleTopics: ReadonlyMap<string, string>;

/** Something that the user got wrong or that cannot be done: its message goes to stderr, without a stack. */
export class UsageError extends Error {}

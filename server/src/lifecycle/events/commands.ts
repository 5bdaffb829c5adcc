/** What the model sees in the way commands are written or placed, whatever the state of the host. */
export type CommandEvent = never;

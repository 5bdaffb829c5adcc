/** What the model sees going wrong with mounts, datasets and files. */
export type StorageEvent = never;

/** A file of a host as it was read; offsets into its text are UTF-16. */
export interface HostFile {
  readonly path: string;
  readonly text: string;
}

/** What is still to be mended; nothing may be added. */
export const stillWrong: Readonly<
  Record<"libraries" | "circlesOfFiles" | "circlesOfFolders" | "pastIndex" | "names", string[]>
> = {
  libraries: [],
  circlesOfFiles: [],
  circlesOfFolders: [],
  pastIndex: [],
  names: [],
};

/**
 * A number for an English text, in few characters: a table whose texts are named by it need not hold all of them a second time
 * (FNV-1a, 32 bits). That no two texts of a table have the same is seen to where the table is written.
 */
export function shortKey(english: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < english.length; index++) hash = Math.imul(hash ^ english.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** A name or value in a message is shown up to so many characters, so that the message stays one that is read at a glance. */
const longestShown = 40;

/** A name or a value as it is shown in a message: in backticks, on one line, and cut in the middle where it is long. */
export function shown(text: string, longest = longestShown): string {
  const oneLine = text.replace(/\s+/g, " ").replaceAll("`", "'");
  const characters = oneLine.length <= longest ? [] : [...oneLine];
  if (characters.length <= longest) return `\`${oneLine}\``;
  const kept = longest - 1;
  const head = characters.slice(0, Math.ceil(kept / 2)).join("");
  return `\`${head}…${characters.slice(characters.length - Math.floor(kept / 2)).join("")}\``;
}

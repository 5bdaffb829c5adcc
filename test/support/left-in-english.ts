/**
 * What of a text for people is still English: words that stand side by side, outside of what is quoted or is code. One word alone may
 * be a name.
 */
export function leftInEnglish(text: string): string[] {
  const spoken = text
    .replace(/```[\s\S]*?```/g, " ¦ ")
    .replace(/(`+)[\s\S]*?\1/g, " ¦ ")
    .replace(/"[^"\n]*"|「[^」]*」/g, " ¦ ")
    .replace(/\]\([^)]*\)/g, "]")
    .replace(termsOfTwoWords, " ¦ ");
  return spoken.match(/\b[A-Za-z]{2,}[.,;:]? +[A-Za-z]{2,}\b/g) ?? [];
}

/** Terms that Japanese has from English as they are. */
const termsOfTwoWords = /\b(?:(?:VNET|vnet|Linux) jail|System V)\b/g;

/** Whether a text has characters of Japanese. */
export const isJapanese = (text: string): boolean => /[\u3040-\u30ff\u4e00-\u9fff]/.test(text);

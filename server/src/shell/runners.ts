import { fileName } from "../text/index.ts";

/** Programs that run another one. */
const runners = new Set(
  "exec nohup command nice time env sudo doas mdo protect setfib timeout lockf chroot jexec cpuset idprio rtprio".split(
    " ",
  ),
);

/** Those of them that have a word of their own in front of the program: a jail, a folder, a time. */
const withWordInFront = new Set(["setfib", "timeout", "lockf", "chroot", "jexec", "idprio", "rtprio"]);

/** Whether a program runs another one, which its words name. */
export const isRunnerName = (program: string): boolean => runners.has(fileName(program));

/**
 * The words of the program that a runner runs, where its options take no words of their own: `jexec -l web test -f x` runs
 * `test -f x`.
 */
export function wordsWithin(words: readonly string[]): readonly string[] {
  let at = 1;
  const skipOptions = (): void => {
    while (at < words.length && /^-|^\w+=/.test(words[at])) at++;
  };
  skipOptions();
  if (withWordInFront.has(fileName(words[0]))) {
    at++;
    skipOptions();
  }
  return words.slice(at);
}

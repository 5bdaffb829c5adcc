import type { Word } from "../../shell/index.ts";
import { programName } from "../../shell/index.ts";

/** By program, the option with which it does not end, nor goes into the background (read in the manual pages of the programs). */
const options: ReadonlyMap<string, RegExp> = new Map([
  ["tail", /^-[^-]*[fF]/],
  ["nginx", /\bdaemon\s+off\b/],
  ["sshd", /^-[^-]*D/],
  ["cron", /^-[^-]*n/],
  ["php-fpm", /^(?:-[^-]*F|--nodaemonize$)/],
  ["named", /^-[^-]*[fg]$/],
  ["unbound", /^-[^-]*d/],
  ["dnsmasq", /^(?:-k|-d|--keep-in-foreground|--no-daemon)$/],
  ["haproxy", /^-db$/],
  ["httpd", /^-?D?FOREGROUND$/],
  ["ntpd", /^-[^-]*n/],
  ["lighttpd", /^-[^-]*D$/],
]);

/**
 * The word that keeps a program in the foreground for ever: `-f` of tail, `daemon off;` of nginx. Undefined for programs that end, go
 * into the background, or are not known.
 */
export function staysInForeground(words: readonly Word[]): Word | undefined {
  const option = options.get(programName(words[0]?.text ?? ""));
  return option && words.slice(1).find(({ text }) => text !== undefined && option.test(text));
}

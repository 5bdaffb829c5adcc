import type { Word } from "../../shell/index.ts";
import { programName } from "../../shell/index.ts";

/**
 * By program, the option with which it does not end, nor goes into the background (read in the manual pages of the programs). In front of
 * its letter only those of options stand that take no value.
 */
const options: ReadonlyMap<string, RegExp> = new Map([
  ["tail", /^-[qrv\d]*[fF]/],
  ["nginx", /\bdaemon\s+off\b/],
  ["sshd", /^-[46eq]*D/],
  ["cron", /^-[os]*n/],
  ["php-fpm", /^(?:-[enORm]*F|--nodaemonize$)/],
  ["named", /^-[46s]*[fg]/],
  ["unbound", /^-[pv]*d/],
  ["dnsmasq", /^(?:-k|-d|--keep-in-foreground|--no-daemon)$/],
  ["haproxy", /^-db$/],
  ["httpd", /^-?D?FOREGROUND$/],
  ["ntpd", /^-[46aAbgNx]*n/],
  ["lighttpd", /^-D/],
]);

/**
 * The word that keeps a program in the foreground for ever: `-f` of tail, `daemon off;` of nginx. Undefined for programs that end, go
 * into the background, or are not known.
 */
export function staysInForeground(words: readonly Word[]): Word | undefined {
  const option = options.get(programName(words[0]?.text ?? ""));
  return option && words.slice(1).find(({ text }) => text !== undefined && option.test(text));
}

/**
 * The library `jailconf`: what the command line knows, for programs. Nothing is read but what a reader reads, nothing is written,
 * and nothing that stands in a file is executed. Positions are zero-based; characters are UTF-16 units, as in the Language Server
 * Protocol. What makes no sense (a release that is none, a jail that is not there) is thrown as an Error that says so.
 */

import {
  applyFixTo,
  checkPaths,
  checkText,
  effectiveOf,
  fixText,
  planOf,
  readFromDisk,
  releaseNames,
} from "./operations.ts";
import type {
  Checked,
  EffectiveConfiguration,
  Finding,
  Fix,
  Fixed,
  Options,
  Plan,
  PlanOptions,
  Reader,
} from "./shape.ts";

export type * from "./shape.ts";

/** What is wrong with a text. */
export function check(text: string, options: Options = {}): Finding[] {
  return checkText(text, options);
}

/** What is wrong with files and with what they include, as their reader reads them. */
export function checkFiles(
  files: readonly string[],
  options: Omit<Options, "file"> & { readonly reader: Reader },
): Checked {
  return checkPaths(files, options);
}

/** A text with all preferred fixes that are safe, until nothing changes; with `unsafe` those that change what will run, too. */
export function fix(text: string, options: Options & { readonly unsafe?: boolean } = {}): Fixed {
  return fixText(text, options);
}

/** A text after one fix of a finding in it. Edits of other files than `file` are left out. */
export function applyFix(text: string, fix: Fix, file?: string): string {
  return applyFixTo(text, fix, file);
}

/** What each jail ends up with, and where every value is set. */
export function effectiveConfiguration(
  text: string,
  options: Options & { readonly jails?: readonly string[] } = {},
): EffectiveConfiguration {
  return effectiveOf(text, options);
}

/** What jail(8) runs when jails start or stop, and what it changes. */
export function plan(text: string, options: PlanOptions): Plan {
  return planOf(text, options);
}

/** Reads files of this machine: regular ones, and nothing else. */
export const diskReader: Reader = readFromDisk;

/** The FreeBSD releases that are known, oldest first. */
export const releases: readonly string[] = releaseNames;

import { parseFixture } from "../support/fixture.ts";
import { JailFiles, type Slips } from "./jail-files.ts";
import { mulberry32 } from "./random.ts";

/** What happens to files while they are open: places are UTF-16 offsets in the text as it is then. */
export type Step =
  | { readonly edit: string; readonly start: number; readonly end: number; readonly text: string }
  | { readonly release: string }
  /** A file comes, or has another text, on the disk; or both, in the editor. */
  | { readonly write: string; readonly text: string }
  | { readonly remove: string };

/** Files, all of which are opened, and what happens to them one after the other. */
export interface EditSequence {
  readonly files: readonly (readonly [path: string, text: string])[];
  readonly steps: readonly Step[];
}

/** Two of each dialect, under which jails stay the same objects: what follows from the release must not stay with them. */
const releases = ["12.0", "13.5", "14.0", "15.1"];

/** Files that come to a host. */
const others: readonly (readonly [string, string])[] = [
  ["/etc/rc.conf", 'jail_enable="YES"\njail_list="web"\ncloned_interfaces="bridge0"\n'],
  ["/etc/rc.conf", 'ifconfig_em0="inet 10.0.0.1/24"\ngateway_enable="YES"\n'],
  ["/etc/devfs.rules", "[devfsrules_web=10]\nadd include $devfsrules_jail\n"],
  ["/etc/jail.conf.d/more.conf", "more { path = /jails/more; vnet; persist; }\n"],
  ["/etc/jail.web.conf", "web { path = /jails/web; }\n"],
];

/** Sequences at random: of new files, or of what has become of those of another sequence. */
export class EditSequences {
  private readonly texts: JailFiles;
  private readonly random: () => number;

  constructor(seed: number, slips: Slips) {
    this.texts = new JailFiles(seed, slips);
    this.random = mulberry32(seed ^ 0x5bd1);
  }

  next(length: number, files: EditSequence["files"] = [...parseFixture(this.texts.next()).files]): EditSequence {
    const now = new Map(files);
    const steps: Step[] = [];
    for (let step = 1; step < length; step++) steps.push(this.step(files, now));
    // The last one takes back what has become of one file.
    const [path, text] = files[this.below(files.length)];
    steps.push(now.has(path) ? editBetween(path, now.get(path)!, text) : { write: path, text });
    return { files, steps };
  }

  private step(files: EditSequence["files"], now: Map<string, string>): Step {
    const paths = [...now.keys()];
    const path = paths[this.below(paths.length)];
    const kind = this.random();
    if (kind < 0.06) return { release: releases[this.below(releases.length)] };
    if (kind < 0.12 && paths.length > 1 && path !== files[0][0]) {
      now.delete(path);
      return { remove: path };
    }
    if (kind < 0.2) {
      const gone = files.filter(([file]) => !now.has(file));
      const candidates = [...gone, ...others];
      const [file, text] = candidates[this.below(candidates.length)];
      now.set(file, text);
      return { write: file, text };
    }
    const before = now.get(path) ?? "";
    const after = this.texts.mutated(before);
    now.set(path, after);
    return editBetween(path, before, after);
  }

  private below(count: number): number {
    return Math.floor(this.random() * count);
  }
}

/** The stretch that differs, as an editor would send it. */
function editBetween(path: string, before: string, after: string): Step {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = before.length;
  let last = after.length;
  while (end > start && last > start && before[end - 1] === after[last - 1]) {
    end--;
    last--;
  }
  return { edit: path, start, end, text: after.slice(start, last) };
}

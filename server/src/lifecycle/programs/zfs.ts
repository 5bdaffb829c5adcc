import type { Word } from "../../shell/index.ts";
import { Arguments } from "./arguments.ts";

/** What the words of one zfs(8) command say, as far as it changes something that is followed. */
export type ZfsCommand =
  | MakeDataset
  | { readonly does: "snapshot"; readonly snapshots: readonly Word[] }
  /** `isRecursive`: with all that is below it. `isForced`: whatever is still mounted. */
  | { readonly does: "destroy"; readonly dataset: Word; readonly isRecursive: boolean; readonly isForced: boolean }
  | { readonly does: "rename"; readonly dataset: Word; readonly target: Word }
  /** Of an unmount the word may be a directory. */
  | { readonly does: "mount" | "unmount"; readonly dataset: Word | undefined }
  | { readonly does: "set"; readonly datasets: readonly Word[]; readonly properties: string }
  | { readonly does: "jail" | "unjail"; readonly jail: Word | undefined; readonly dataset: Word | undefined }
  /** zfs(8) refuses how it is called. */
  | { readonly does: "give-up"; readonly verb: Word }
  /** It may take away datasets, snapshots or files: a `rollback`, or a `destroy` of what only the shell knows. */
  | { readonly does: "forget" }
  | { readonly does: "nothing" };

export interface MakeDataset {
  readonly does: "make";
  readonly dataset: Word;
  /** The snapshot that it is a clone of. */
  readonly origin: Word | undefined;
  /** False for a volume, and for one that is told not to be mounted. */
  readonly isMounted: boolean;
  /** Where, when that is said; else under its own name. */
  readonly mountPoint: string | undefined;
  /** It is no failure when it is there. */
  readonly mayExist: boolean;
}

/** @param at index of the program in `words` */
export function readZfs(words: readonly Word[], at: number): ZfsCommand {
  const verb = at + 1;
  const operands = (withArgument: string): readonly Word[] => new Arguments(words, verb, withArgument).operands;
  switch (words[verb]?.text) {
    case "create": {
      const given = new Arguments(words, verb, "obV");
      // With -n nothing happens, and a volume is mounted nowhere.
      return given.has("n") ? nothing : makeDataset(given.operands[0], given, !given.has("V"), undefined);
    }
    case "clone": {
      const given = new Arguments(words, verb, "o");
      return makeDataset(given.operands[1], given, true, given.operands[0]);
    }
    case "snapshot":
    case "snap":
      return { does: "snapshot", snapshots: operands("o") };
    case "destroy": {
      const given = new Arguments(words, verb, "");
      const [dataset] = given.operands;
      if (dataset === undefined || given.has("n")) return nothing;
      if (dataset.text === undefined) return { does: "forget" };
      return { does: "destroy", dataset, isRecursive: given.has("r") || given.has("R"), isForced: given.has("f") };
    }
    case "rollback":
    case "receive":
    case "recv":
      return { does: "forget" };
    case "rename": {
      const [dataset, target] = operands("");
      return target === undefined ? nothing : { does: "rename", dataset, target };
    }
    case "mount":
      return { does: "mount", dataset: operands("o")[0] };
    case "unmount":
    case "umount":
      return { does: "unmount", dataset: operands("")[0] };
    case "set":
      return readSet(words.slice(verb + 1));
    case "jail":
    case "unjail": {
      const [{ text: does }, jail, dataset] = words.slice(verb);
      // It takes a jail and a dataset; a word that only the shell knows may be several.
      if (words.length !== verb + 3 && words.every(({ text }) => text !== undefined))
        return { does: "give-up", verb: words[verb] };
      return { does: does as "jail" | "unjail", jail, dataset };
    }
    default:
      return nothing;
  }
}

const nothing: ZfsCommand = { does: "nothing" };

function makeDataset(
  dataset: Word | undefined,
  given: Arguments,
  isFileSystem: boolean,
  origin: Word | undefined,
): ZfsCommand {
  if (dataset === undefined) return nothing;
  const property = "mountpoint=";
  const option = given
    .list("o")
    .split(",")
    .find((text) => text.startsWith(property));
  return {
    does: "make",
    dataset,
    origin,
    isMounted: isFileSystem && !given.has("u"),
    mountPoint: option?.slice(property.length),
    // With -p what is there already is as good as made.
    mayExist: given.has("p"),
  };
}

/** `zfs set PROPERTY=VALUE… DATASET…`; no dataset has `=` in its name. */
function readSet(words: readonly Word[]): ZfsCommand {
  const properties = words.flatMap(({ text }) => (text?.includes("=") ? text : [])).join(", ");
  if (properties === "") return nothing;
  return { does: "set", datasets: words.filter(({ text }) => text !== undefined && !text.includes("=")), properties };
}

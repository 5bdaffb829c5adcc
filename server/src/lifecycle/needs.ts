import type { JailView } from "./jail/jail-view.ts";

/** The names of the jails that one waits for. */
export interface Needs {
  readonly depend: readonly string[];
  /** The jail that it is taken to be in; undefined without a dot in its name. */
  readonly parent: string | undefined;
}

/**
 * The names that jail(8) looks up to find out what each jail needs (dep_setup in its state.c); to be asked in the order of the
 * file. The parent's name is copied with the room that the longest of them has needed so far. So behind `web.db`, the parent
 * of `a.b` is taken to be `a.b`, and that of `a.mail` to be `a.m`. A jail that has failed is passed over.
 */
export class NamesNeeded {
  /** Bytes. */
  private room = 0;

  of(jail: JailView): Needs {
    return jail.failed ? nothing : this.ifGood(jail);
  }

  /** The same as if the jail had not failed. */
  ifGood(jail: JailView): Needs {
    const depend = jail.get("depend")?.values ?? nothing.depend;
    const parent = this.parentOf(jail.name);
    return depend.length === 0 && parent === undefined ? nothing : { depend, parent };
  }

  private parentOf(name: string): string | undefined {
    const dot = name.lastIndexOf(".");
    if (dot < 0) return undefined;
    if (isAscii(name)) {
      this.room = Math.max(this.room, dot);
      return name.slice(0, this.room);
    }
    const bytes = new TextEncoder().encode(name);
    this.room = Math.max(this.room, bytes.lastIndexOf(dotByte));
    return new TextDecoder("utf-8").decode(bytes.subarray(0, this.room));
  }
}

const nothing: Needs = { depend: [], parent: undefined };

const dotByte = 0x2e;

const isAscii = (text: string): boolean => !/[^\x00-\x7f]/.test(text);

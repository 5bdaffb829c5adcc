import type { FileReader } from "../../config/index.ts";
import { isBelow } from "../../text/index.ts";

/** Which paths were read over links: they change when something changes at a place that is called otherwise. */
export class LinkedPaths {
  private readonly reader: FileReader;
  private readonly places = new Map<string, readonly string[]>();

  constructor(reader: FileReader) {
    this.reader = reader;
  }

  /** A path is read. Returns the places over which it leads besides itself. */
  note(path: string): readonly string[] {
    const places = this.reader.placesBehind?.(path) ?? [];
    if (places.length > 0) this.places.set(path, places);
    else this.places.delete(path);
    return places;
  }

  /** The places over which a path led when it was read last, besides itself; the last one is where it lies. */
  behind(path: string): readonly string[] {
    return this.places.get(path) ?? [];
  }

  /** The paths that lead over a place, or over something below it. */
  over(place: string): string[] {
    const paths: string[] = [];
    for (const [path, places] of this.places)
      if (places.some((other) => other === place || isBelow(other, place))) paths.push(path);
    return paths;
  }
}

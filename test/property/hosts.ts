import { boots, extras, headers, type JailPiece, networks, slips, wrongLines } from "./host-pieces.ts";
import type { Files } from "./laws.ts";
import { mulberry32 } from "./random.ts";

/**
 * Hosts of two to four jails made of pieces that go together: globals or a wildcard, networks of every kind, mounts, routes,
 * lists that undo what the start did, variables, includes; and with one to three mistakes planted at random.
 */
export class Hosts {
  private readonly random: () => number;

  constructor(seed: number) {
    this.random = mulberry32(seed);
  }

  next(): Files {
    const count = 2 + this.below(3);
    const blocks: string[] = [];
    for (let index = 0; index < count; index++) blocks.push(this.block(names[index], index + 1, names.slice(0, index)));
    const header = this.header();
    const texts = [header, ...blocks];
    const mistakes = 1 + this.below(3);
    for (let mistake = 0; mistake < mistakes; mistake++) {
      const at = this.chance(0.15) ? 0 : 1 + this.below(count);
      texts[at] = this.chance(0.5) ? this.withLine(texts[at]) : this.withSlip(texts[at]);
    }
    return this.asFiles(texts);
  }

  private header(): string {
    const lines = [...this.pick(headers), ...this.pick(boots)];
    if (this.chance(0.25)) {
      const inner = lines.map((line) => `  ${line}\n`).join("");
      return `${this.chance(0.5) ? "*" : '"*"'} {\n${inner}}\n`;
    }
    return lines.map((line) => `${line}\n`).join("");
  }

  private block(name: string, number: number, earlier: readonly string[]): string {
    const { variables, lines }: JailPiece = this.pick(networks);
    const own = [...variables, ...lines].map((line) => line.replaceAll("NAME", name).replaceAll("N", String(number)));
    if (earlier.length > 0 && this.chance(0.3)) own.push(`depend = ${this.pick(earlier)};`);
    for (let extra = this.below(3); extra > 0; extra--) own.push(this.pick(extras));
    return `${name} {\n${own.map((line) => `  ${line}\n`).join("")}}\n`;
  }

  /** With a wrong statement before the end of the text, or of its block. */
  private withLine(text: string): string {
    const line = this.pick(wrongLines);
    const lines = text.split("\n");
    const isBlock = text.endsWith("}\n");
    const at = isBlock ? 1 + this.below(lines.length - 2) : this.below(lines.length);
    lines.splice(at, 0, isBlock ? `  ${line}` : line);
    return lines.join("\n");
  }

  /** With a slip of the hand at one of the places where it can happen. */
  private withSlip(text: string): string {
    for (let attempt = 0; attempt < 20; attempt++) {
      const [wrong, instead] = this.pick(slips);
      const places = [...text.matchAll(new RegExp(wrong, "g"))];
      if (places.length === 0) continue;
      const { 0: found, index } = this.pick(places);
      return text.slice(0, index) + found.replace(wrong, instead) + text.slice(index + found.length);
    }
    return text;
  }

  /** All in one file, or the jails in files of their own that are included. */
  private asFiles([header, ...blocks]: readonly string[]): Files {
    const path = "/hosts/a/etc/jail.conf";
    if (this.chance(0.75)) return new Map([[path, `${header}\n${blocks.join("\n")}`]]);
    const files = new Map([[path, `${header}\n.include "jail.conf.d/*.conf";\n`]]);
    for (const [index, block] of blocks.entries()) files.set(`/hosts/a/etc/jail.conf.d/${names[index]}.conf`, block);
    return files;
  }

  private below(limit: number): number {
    return Math.floor(this.random() * limit);
  }

  private pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)];
  }

  private chance(share: number): boolean {
    return this.random() < share;
  }
}

const names = ["web", "db", "mail", "proxy"];

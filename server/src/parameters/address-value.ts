/** A piece of a value, as offsets into it; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One element of ip4.addr or ip6.addr taken apart as jail(8) does it: `interface|address/mask extra words`. */
export interface AddressValue {
  /** What stands before the first `|`. It may be empty, as in `|10.0.0.1`. */
  readonly interface?: Span;
  /** What the kernel gets. libjail splits it again at commas. */
  readonly address: Span;
  /** What stands between the first `/` and the next blank. jail(8) does not check it; ifconfig does. */
  readonly mask?: Span;
  /** Words for ifconfig after the first blank. */
  readonly extra?: Span;
}

/**
 * Takes one element of ip4.addr or ip6.addr apart, always in the same way, right or wrong (LANGUAGE.md §5.1, probes
 * 7-10, 162, 185): interface up to the first `|`, then address up to the first `/` or blank.
 */
export function parseAddressValue(value: string): AddressValue {
  const bar = value.indexOf("|");
  const start = bar + 1;
  const slash = indexOr(value, "/", start);
  const blank = indexOr(value, " ", start);
  const end = Math.min(slash, blank);
  return {
    ...(bar < 0 ? {} : { interface: { start: 0, end: bar } }),
    address: { start, end },
    ...(slash < blank ? { mask: { start: slash + 1, end: blank } } : {}),
    ...(blank < value.length ? { extra: { start: blank + 1, end: value.length } } : {}),
  };
}

function indexOr(value: string, wanted: string, from: number): number {
  const at = value.indexOf(wanted, from);
  return at < 0 ? value.length : at;
}

/** Offsets of the address alone, without allocating: the only part that libjail sees. */
export function addressStart(value: string): number {
  return value.indexOf("|") + 1;
}

/** The end of the address that starts at `start`. */
export function addressEnd(value: string, start: number): number {
  return Math.min(indexOr(value, "/", start), indexOr(value, " ", start));
}

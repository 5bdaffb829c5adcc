import { say } from "../../words/index.ts";

/** What ifconfig expects of a word (`CommandFails.refused`), in words; a keyword such as `mtu` as it is written. */
export function kindInWords(expected: string): string {
  switch (expected) {
    case "hardware address":
      return say`hardware address`;
    case "IPv4 mask":
      return say`IPv4 mask`;
    case "IPv6 prefix":
      return say`IPv6 prefix`;
    case "IPv4 address":
      return say`IPv4 address`;
    case "IPv6 address":
      return say`IPv6 address`;
    case "address of the other end":
      return say`address of the other end`;
    default:
      return expected;
  }
}

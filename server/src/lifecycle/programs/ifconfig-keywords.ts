import { editDistance } from "../../parameters/index.ts";

/** The words that ifconfig(8) knows after the name of an interface. */
export enum Keyword {
  /** It changes nothing that is modelled. */
  Ignored,
  Create,
  Destroy,
  Name,
  ToJail,
  FromJail,
  AddMember,
  DeleteMember,
  Up,
  Down,
  Inet,
  Inet6,
  Link,
  Add,
  Delete,
  Netmask,
  PrefixLength,
  Description,
  Group,
  LeaveGroup,
  /** IPv6 addresses may come from routers. */
  Autoconfigured,
  /** No keyword: an address of the family that was named last. */
  Address,
  HardwareAddress,
}

export interface KeywordEntry {
  readonly keyword: Keyword;
  /** How many words after it belong to it. */
  readonly operands: number;
}

/** Read in ifconfig(8); a word that is not here and has no `-` is taken for an address, as ifconfig does. */
export const keywords: ReadonlyMap<string, KeywordEntry> = new Map([
  ...entries(Keyword.Create, "create plumb"),
  ...entries(Keyword.Destroy, "destroy unplumb"),
  ...entries(Keyword.Name, "name", 1),
  ...entries(Keyword.ToJail, "vnet", 1),
  ...entries(Keyword.FromJail, "-vnet", 1),
  ...entries(Keyword.AddMember, "addm", 1),
  ...entries(Keyword.DeleteMember, "deletem", 1),
  ...entries(Keyword.Up, "up"),
  ...entries(Keyword.Down, "down"),
  ...entries(Keyword.Inet, "inet"),
  ...entries(Keyword.Inet6, "inet6"),
  ...entries(Keyword.Link, "link ether lladdr"),
  ...entries(Keyword.Add, "alias add"),
  ...entries(Keyword.Delete, "-alias delete remove"),
  ...entries(Keyword.Netmask, "netmask", 1),
  ...entries(Keyword.PrefixLength, "prefixlen", 1),
  ...entries(Keyword.Description, "description descr", 1),
  ...entries(Keyword.Group, "group", 1),
  ...entries(Keyword.LeaveGroup, "-group", 1),
  ...entries(Keyword.Autoconfigured, "accept_rtadv autoconf"),
  ...entries(
    Keyword.Ignored,
    `arp staticarp promisc debug monitor anycast tentative no_dad no_prefer_iface eui64 deprecated ifdisabled nud
    auto_linklocal defaultif prefer_source ignoreloop stableaddr rxcsum txcsum rxcsum6 txcsum6 tso tso4 tso6 lro
    vlanmtu vlanhwtag vlanhwfilter vlanhwtso vlanhwcsum polling wol wol_ucast wol_mcast wol_magic netmap toe
    txrtlmt mextpg link0 link1 link2 normal compress lacp_strict lacp_fast_timeout use_flowid use_numa flush flushall
    vhidflush learn list staticarp transparent vlanfilter defqinq addr`,
  ),
  ...entries(
    Keyword.Ignored,
    `mtu metric fib tunnelfib broadcast media mediaopt -mediaopt mode instance vhid
    advskew advbase pass state peer peer6 mcast mcast6 carpver vlan vlandev vlanpcp vlanproto pcp laggproto laggport -laggport lagghash
    flowid_shift rr_limit discover -discover learn -learn sticky -sticky private -private span -span stp -stp edge
    -edge autoedge -autoedge ptp -ptp autoptp -autoptp deladdr maxaddr timeout maxage fwddelay hellotime priority proto
    holdcnt vltime pltime capabilities -capabilities vxlanid vxlanlocal vxlanremote vxlangroup vxlandev vxlanlocalport
    vxlanremoteport vxlanttl wlandev wlanmode wlanaddr bssid country channel maclabel macaddr ssid dest phys grekey greport greproto qinq -qinq
    -ifuntagged defuntagged`,
    1,
  ),
  // Behind `addm MEMBER`: the VLANs of that member (FACTS.md 30).
  ...entries(Keyword.Ignored, "untagged tagged", 1),
  ...entries(
    Keyword.Ignored,
    "ifpriority ifpathcost ifmaxaddr tunnel ifuntagged iftagged +iftagged -iftagged ifvlanproto static",
    2,
  ),
]);

function entries(keyword: Keyword, names: string, count = 0): [string, KeywordEntry][] {
  const entry = { keyword, operands: count };
  return names.split(/\s+/).map((name) => [name, entry]);
}

/** What ifconfig(8) takes a word for; undefined for one that is no keyword, and one that only the shell knows. */
export function ifconfigKeyword(word: string | undefined): Keyword | undefined {
  return word === undefined ? undefined : keywords.get(word)?.keyword;
}

/** Those that hooks of jails use most; others are too near to words that this table may lack. */
const usual =
  `create destroy name vnet -vnet addm deletem inet inet6 ether netmask prefixlen description alias -alias mtu broadcast
  accept_rtadv`.split(/\s+/);

/** The keyword that a word is one slip away from. ifconfig takes it for the name of a host, and ends where there is none. */
export function keywordMeant(word: string): string | undefined {
  if (word.length < 3 || !/^-?[a-z_]+$|^inet4$/.test(word) || keywords.has(word)) return undefined;
  return usual.find((keyword) => editDistance(keyword, word) === 1);
}

/** Options in front of the interface that take an argument. */
export const optionsWithArgument: ReadonlySet<string> = new Set(["-f", "-g", "-G"]);

import { form } from "./form.ts";
import { program } from "./program.ts";

/** What FACTS.md 1 tells is measured; what goes beyond it is common knowledge of route(8), checked against no source. */
export const routeWords = program({
  name: "route",
  path: "/sbin/route",
  summary: "set, change or remove a route",
  hasClusters: false,
  forms: [
    form(
      "[-n] [-q] add [-inet | -inet6] default GATEWAY [-blackhole | -reject]",
      "Adds the route for all that has no route of its own.",
    ),
    form("[-n] [-q] add [-inet | -inet6] -net NETWORK/PREFIX GATEWAY", "Adds a route to a network."),
    form("[-n] [-q] add [-inet | -inet6] -host DESTINATION GATEWAY", "Adds a route to one address."),
    form(
      "[-n] [-q] add [-inet | -inet6] default -interface INTERFACE",
      "Sends all that has no route straight out of an interface.",
    ),
    form(
      "[-n] [-q] add [-inet | -inet6] default -gateway GATEWAY",
      "Adds the route for all that has no route of its own.",
    ),
    form(
      "[-n] [-q] add [-inet | -inet6] default -blackhole GATEWAY",
      "Drops all that has no route of its own. A gateway is needed all the same.",
    ),
    form(
      "[-n] [-q] add [-inet | -inet6] default -reject GATEWAY",
      "Refuses all that has no route of its own. A gateway is needed all the same.",
    ),
    form(
      "[-n] [-q] add [-inet | -inet6] -net NETWORK/PREFIX -interface INTERFACE",
      "Reaches a network straight through an interface.",
    ),
    form(
      "[-n] [-q] add [-inet | -inet6] -host DESTINATION -interface INTERFACE",
      "Reaches an address straight through an interface.",
    ),
    form("[-n] [-q] add [-inet | -inet6] DESTINATION GATEWAY", "Adds a route."),
    form("[-n] [-q] change [-inet | -inet6] default GATEWAY", "Changes a route that is there."),
    form("[-n] [-q] change [-inet | -inet6] [-net | -host] DESTINATION GATEWAY", "Changes a route that is there."),
    form("[-n] [-q] delete [-inet | -inet6] default", "Removes the default route."),
    form("[-n] [-q] delete [-inet | -inet6] [-net | -host] DESTINATION [GATEWAY]", "Removes a route."),
    form("[-n] [-q] get [-inet | -inet6] DESTINATION", "Shows the way to a destination."),
    form("[-n] [-q] flush", "Removes all routes that go through a gateway."),
  ],
  words: {
    add: "fails when the route is there already",
    change: "fails when there is no such route",
    delete: "remove a route",
    get: "show the way to a destination",
    flush: "remove all routes that go through a gateway",
    default: "every destination that has no route of its own",
    "-net": "a network follows",
    "-host": "an address follows",
    "-inet": "IPv4, as when nothing is said",
    "-inet6": "IPv6; stands before the destination",
    "-4": "IPv4, as when nothing is said",
    "-6": "IPv6; stands before the destination",
    "-gateway": "the address of the next router follows",
    "-interface": "straight through an interface",
    "-iface": "straight through an interface",
    "-blackhole": "drop the packets without a word",
    "-reject": "refuse the packets",
    "-ifp": "the interface to use follows",
    "-n": "print numbers instead of names",
    "-q": "print nothing",
    "-fib": "another routing table",
    "-j": "in this jail",
  },
});

/** FACTS.md 11. */
export const jibWords = program({
  name: "jib",
  path: "/usr/share/examples/jails/jib",
  manual: undefined,
  summary: "make and remove the epairs of a jail and their bridge",
  hasClusters: false,
  forms: [
    form(
      "addm [-b SUFFIX] JIB-NAME HOST-INTERFACE…",
      "For each interface of the host makes `e0a_NAME` on a bridge, and `e0b_NAME` for the jail.",
      { isOfHost: true, side: "start" },
    ),
    form("destroy JIB-NAME", "Removes the epairs of that name.", { isOfHost: true, side: "stop" }),
    form("show [JIB-NAME]", "Lists the names, or the interfaces of one.", { isOfHost: true }),
  ],
  words: {
    addm: "make the epairs and put them on the bridge",
    destroy: "remove the epairs of that name",
    show: "list the names, or the interfaces of one",
    "-b": "the bridge has another name than the interface followed by `bridge`",
  },
});

/** FACTS.md 11. */
export const jngWords = program({
  name: "jng",
  path: "/usr/share/examples/jails/jng",
  manual: undefined,
  summary: "make and remove the netgraph interfaces of a jail and their bridge",
  hasClusters: false,
  forms: [
    form(
      "bridge [-b SUFFIX] JNG-NAME HOST-INTERFACE…",
      "For each interface of the host makes `ng0_NAME` for the jail.",
      { isOfHost: true, side: "start" },
    ),
    form("shutdown JNG-NAME", "Removes the interfaces of that name.", { isOfHost: true, side: "stop" }),
    form("show [JNG-NAME]", "Lists the names, or the interfaces of one.", { isOfHost: true }),
    form("stats JNG-NAME", "Shows how much has passed.", { isOfHost: true }),
  ],
  words: {
    bridge: "make the interfaces and their bridge",
    shutdown: "remove the interfaces of that name",
    show: "list the names, or the interfaces of one",
    stats: "show how much has passed",
    "-b": "the bridge has another name than the interface followed by `bridge`",
  },
});

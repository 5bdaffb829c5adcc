import { readFileSync } from "node:fs";

/** One of the configurations in examples/. */
export const example = (name: string): string => readFileSync(`examples/${name}.jail.conf`, "utf8");

/** A jail with an epair of its own, whose hooks are as they should be. */
export const epair = `
  web {
    path = /j/web;
    vnet;
    persist;
    vnet.interface = "epair1b";
    exec.prestart = "/sbin/ifconfig epair1 create up", "/sbin/ifconfig bridge1 addm epair1a";
    exec.start = "/sbin/ifconfig epair1b inet 10.0.0.2/24 up", "/sbin/route add default 10.0.0.1", "/bin/sh /etc/rc";
    exec.stop = "/bin/sh /etc/rc.shutdown";
    exec.poststop = "/sbin/ifconfig bridge1 deletem epair1a", "/sbin/ifconfig epair1a destroy";
  }
`;

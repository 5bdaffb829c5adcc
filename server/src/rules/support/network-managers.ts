/** Variables of rc.conf for programs that set up a network of their own when they start, with bridges and forwarding. */
export const isOfManager = (name: string): boolean =>
  /^(?:vm|iocage|ioc|cbsdd|cbsdrsyncd|bastille|appjail|pot|ezjail|libvirtd|virtualbox|vbox\w*|podman|ovs\w*)_/.test(
    name,
  );

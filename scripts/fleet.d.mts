/** The text of a file with `count` VNET jails of 26 lines each. */
export function fleet(count: number): string;

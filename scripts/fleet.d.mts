/** The text of a file with `count` VNET jails of 26 lines each. */
export function fleet(count: number): string;

/** The texts of `count` files of 30 lines, a jail of the fleet in each with what it needs of the globals. */
export function fleetOfFiles(count: number): string[];

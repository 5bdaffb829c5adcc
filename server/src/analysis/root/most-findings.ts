/** More findings than this help nobody, and a file of a million slips would keep an editor busy. */
export const mostFindings = 5000;

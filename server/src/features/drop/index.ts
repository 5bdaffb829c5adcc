export { type Dropped, dropped } from "./drop.ts";

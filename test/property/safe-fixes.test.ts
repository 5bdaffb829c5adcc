import { describeFixes } from "./fix-laws.ts";

// Half of the inputs; the others are in a file of their own, which runs at the same time.
describeFixes("sound", 25_000);

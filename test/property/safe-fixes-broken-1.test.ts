import { describeFixes } from "./fix-laws.ts";

describeFixes("broken", 25_000, 1);

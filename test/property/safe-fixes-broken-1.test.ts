import { describeFixes } from "./fix-laws.ts";

describeFixes("broken", 4_000, 1);

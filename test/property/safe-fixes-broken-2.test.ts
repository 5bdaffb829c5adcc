import { describeFixes } from "./fix-laws.ts";

describeFixes("broken", 16_000, 2);

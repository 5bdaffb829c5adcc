import { describeFixes } from "./fix-laws.ts";

describeFixes("broken", 12_000, 2);

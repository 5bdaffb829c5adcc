import { describeFixes } from "./fix-laws.ts";

describeFixes("sound", 4_000, 2);

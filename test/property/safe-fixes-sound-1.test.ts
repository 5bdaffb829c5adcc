import { describeFixes } from "./fix-laws.ts";

describeFixes("sound", 16_000, 1);

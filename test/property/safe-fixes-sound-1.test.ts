import { describeFixes } from "./fix-laws.ts";

describeFixes("sound", 12_000, 1);

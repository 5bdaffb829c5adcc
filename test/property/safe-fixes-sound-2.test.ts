import { describeFixes } from "./fix-laws.ts";

describeFixes("sound", 25_000, 2);

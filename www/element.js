// Registers <nut-graf>. Loaded twice, or beside another copy, it leaves the first as it is.

import { NutGraf } from "./nut-graf.js";

NutGraf.define();

export { NutGraf };

export { NutGraf } from "./nut-graf.js";

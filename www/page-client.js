// The page's one client. Its worker is started with the first module of the page: what it loads takes longest.

import { createClient } from "./client.js";

export const client = createClient();

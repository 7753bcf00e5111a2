"use client";
// On the browser's side the page does what every other bundled page does. This is run on the server, too.

import "nutgraf/client";
import "nutgraf/element";
import { useEffect } from "react";

export function Browser() {
  useEffect(() => void import("../app.js"), []);
  return <output />;
}

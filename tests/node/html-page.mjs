// Shows what the page reads of the markup in the field. A driver's script may live in a world of its own, where the
// page's policy is not: this one is the page's.
import { readHtml } from "../html.js";

const field = document.querySelector("textarea");
field.addEventListener("input", () => {
  document.querySelector("output").textContent = JSON.stringify(readHtml(field.value) ?? null);
});
document.body.dataset.state = "empty";

// An article that comes some time after the page, as one that is fetched does, and then grows.

const place = /** @type {HTMLElement} */ (document.querySelector("#place"));
const more = /** @type {HTMLButtonElement} */ (document.querySelector("#more"));
/** In milliseconds. */
const DELAY = 1500;

const first = [
  "With 14 of 22 districts counted, 61 per cent of the voters of Varn are for the new bridge. The turnout is 58 per cent, the highest in a local vote since 1994.",
  "In the east of the town, where people have the longest way round, four in five voted for it. In the old centre a small majority is against it.",
];
const later = [
  "All districts have been counted: the bridge will be built, with 7,904 votes against 5,120. Ann Lee, the mayor, thanked both sides for a fair debate.",
  "Work is to begin on 1 September. The council will choose between three designs in June, and every citizen may look at them in the town hall from Monday.",
];

/** @param {string} text */
function paragraph(text) {
  const made = document.createElement("p");
  made.textContent = text;
  return made;
}

setTimeout(() => {
  const article = document.createElement("article");
  article.id = "live";
  article.append(...first.map(paragraph));
  place.replaceChildren(article);
  more.disabled = false;
  more.addEventListener("click", () => {
    article.append(paragraph(later.shift() ?? ""));
    more.disabled = later.length === 0;
  });
}, DELAY);

import type { Report, Span } from "./nutgraf.js";

/** What an element can show. */
export type NutGrafPart =
  | "summary"
  | "phrases"
  | "people"
  | "organisations"
  | "places"
  | "dates"
  | "quantities"
  | "quotes"
  | "contacts";

/** The words that the element says: its heading, what it says of a text without sentences, and the titles of its lists. */
export type NutGrafLabels = Record<"heading" | "empty" | Exclude<NutGrafPart, "summary">, string>;

/** What `nutgraf-select` tells: an entry was chosen. Cancelled, the page is neither marked nor scrolled. */
export interface NutGrafSelection {
  /** The list it stands in. */
  part: NutGrafPart;
  text: string;
  /** Its place in the text that was read. */
  span: Span;
  /** The same in the page; nothing where the text is no part of it, or has changed. */
  range: Range | undefined;
}

/** The key points of an article, in the article's own page. */
export class NutGraf extends HTMLElement {
  static observedAttributes: string[];
  /** Registers the element, unless the name is taken. */
  static define(tag?: string): void;

  /** Id or selector of the article. */
  htmlFor: string;
  /** At most so many sentences. */
  sentences: number | null;
  /** At most so many words. */
  words: number | null;
  /** At most this share of the words. */
  ratio: number | null;
  /** At most so many entries of each list of facts. */
  maxFacts: number | null;
  /** Words to lean towards. */
  focusWords: string;
  /** Names of the parts to show, parted by spaces. */
  show: string;
  /** What stands above. */
  heading: string;
  /** Whether sentences are shortened, by deletion only. */
  tighten: boolean;
  /** When to begin. */
  get loading(): "eager" | "lazy";
  set loading(loading: string);

  /** A text to read instead of an article of the page. */
  text: string | null;
  /** Words that differ from those of the page's language. */
  get labels(): Partial<NutGrafLabels>;
  set labels(labels: Partial<NutGrafLabels>);
  /** What was found, once `nutgraf-ready` has said so. */
  readonly report: Report | undefined;
  /** Reads the article again, soon. */
  refresh(): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "nut-graf": NutGraf;
  }
  interface HTMLElementEventMap {
    "nutgraf-ready": CustomEvent<{ report: Report }>;
    "nutgraf-error": CustomEvent<{ error: unknown }>;
    "nutgraf-select": CustomEvent<NutGrafSelection>;
  }
}

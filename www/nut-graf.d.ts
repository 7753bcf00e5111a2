import type { Report, Span } from "./nutgraf.js";

/** What `nutgraf-select` tells: a sentence was chosen. Cancelled, the page is neither marked nor scrolled. */
export interface NutGrafSelection {
  text: string;
  span: Span;
  range: Range | undefined;
}

/** The key points of an article, in the article's own page. */
export class NutGraf extends HTMLElement {
  static observedAttributes: string[];
  /** Registers the element, unless the name is taken. */
  static define(tag?: string): void;
  /** What was found, once `nutgraf-ready` has said so. */
  report: Report | undefined;
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

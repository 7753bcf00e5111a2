/** A half-open range of UTF-16 code units: `text.slice(start, end)` is the text meant. */
export type Span = Utf16Span;

/** What to read: a string, or one whose blocks, or some of them, the caller knows. */
export type Input = string | { readonly text: string; readonly blocks?: readonly InputBlock[] };

/** A block the caller knows, in UTF-16 code units; blocks are in order and disjoint. */
export interface InputBlock {
    start: number;
    end: number;
    kind: BlockKind;
    level?: number;
}

/** What may be settled when a text is read. */
export interface ReaderOptions {
    /** BCP 47 tag of the text's language; found from the text when left out. */
    language?: string;
}

/** How to summarize a text; at most one of `sentences`, `words` and `ratio`. */
export interface SummaryOptions extends ReaderOptions {
    /** At most so many sentences, from 1; 3 when no length is given. */
    sentences?: number;
    /** At most so many words, from 1. */
    words?: number;
    /** At most this share of the words: above 0, to 1. */
    ratio?: number;
    /** Words to lean towards. */
    focus?: string;
    /** Indices of sentences to keep in. */
    pin?: number[];
    /** Indices of sentences to leave out. */
    omit?: number[];
}

/** What to make of a text. */
export interface Options extends SummaryOptions {
    /** Whether picks are shortened, by deletion only. */
    tighten?: boolean;
    /** Most words in the headline, from 1; 15 when left out. */
    headlineWords?: number;
    /** ISO 8601 date that relative dates are resolved against. */
    referenceDate?: string;
    /** Most entries of each list of facts, from 0; 50 when left out. */
    maxFacts?: number;
}

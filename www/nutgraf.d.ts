import type { Input, Options, ReaderOptions, Report } from "./nutgraf_core.js";

export type {
  BlockKind,
  BlockReport,
  Contact,
  ContactKind,
  DateFact,
  DateKind,
  Headline,
  Input,
  InputBlock,
  LanguageReport,
  Name,
  Options,
  Phrase,
  Pick,
  Quantity,
  QuantityKind,
  Quote,
  ReaderOptions,
  Reason,
  ReasonCode,
  Report,
  SentenceColumns,
  Span,
  Speaker,
  Stats,
  SummaryOptions,
  TextSpan,
} from "./nutgraf_core.js";

/** Where the core's WebAssembly comes from: an address, a response, its bytes, or the compiled module. */
export type Source = string | URL | Response | BufferSource | WebAssembly.Module;

/** Loads and starts the core. Called again it does nothing; after a failed start it tries again. */
export default function init(source?: Source | Promise<Source | undefined>): Promise<void>;

/** Reads a text and reports what it says. */
export function summarize(input: Input, options?: Options): Report;

/**
 * Reads several texts and reports what they say together. What several say counts more, what they say in nearly the same
 * words comes once. Each pick and fact has the index of its `source`, and its spans count from the start of that input:
 * `inputs[pick.source]` is what to slice. Sentences (and with them `pin` and `omit`) and blocks are numbered through all
 * inputs; `sentences.sources` and the `source` of a block say which one they are of.
 */
export function summarizeAll(inputs: readonly Input[], options?: Options): Report;

/** A text that is read once and re-cut at once. */
export class Reader {
  constructor(input: Input, options?: ReaderOptions);
  /** A report as the options ask for it. */
  summarize(options?: Options): Report;
  /** Gives the memory back; may be called again. Later calls of `summarize` throw a TypeError. */
  free(): void;
  [Symbol.dispose](): void;
}

export type SummarizerType = "tldr" | "teaser" | "key-points" | "headline";
export type SummarizerFormat = "plain-text" | "markdown";
export type SummarizerLength = "short" | "medium" | "long";
export type PerformancePreference = "auto" | "speed" | "capability";
export type Availability = "unavailable" | "downloadable" | "downloading" | "available";

export interface SummarizerCreateCoreOptions {
  /** What kind of summary; key points if left out. */
  type?: SummarizerType;
  /** Markdown if left out. */
  format?: SummarizerFormat;
  /** Short if left out. */
  length?: SummarizerLength;
  /** Accepted, and the same whatever it is: there is one way, and it is quick. */
  preference?: PerformancePreference;
  /** BCP 47 tags of what texts are in. */
  expectedInputLanguages?: Iterable<string>;
  expectedContextLanguages?: Iterable<string>;
  /** BCP 47 tag of the summary. Nothing is translated: it must be the language of the text. */
  outputLanguage?: string;
}

export interface SummarizerCreateOptions extends SummarizerCreateCoreOptions {
  /** Ends the creation, and later the summarizer. */
  signal?: AbortSignal;
  monitor?: (monitor: CreateMonitor) => void;
  /** Prose about the texts to come: summaries lean towards what it names and the text seldom says. */
  sharedContext?: string;
}

export interface SummarizerSummarizeOptions {
  signal?: AbortSignal;
  /** The same as `sharedContext`, for this text alone. */
  context?: string;
}

/** The web's Summarizer, as the Writing Assistance APIs specify it. */
export class Summarizer {
  private constructor();
  static availability(options?: SummarizerCreateCoreOptions): Promise<Availability>;
  static create(options?: SummarizerCreateOptions): Promise<Summarizer>;
  summarize(input: string, options?: SummarizerSummarizeOptions): Promise<string>;
  summarizeStreaming(input: string, options?: SummarizerSummarizeOptions): ReadableStream<string>;
  measureInputUsage(input: string, options?: SummarizerSummarizeOptions): Promise<number>;
  destroy(): void;
  readonly sharedContext: string;
  readonly type: SummarizerType;
  readonly format: SummarizerFormat;
  readonly length: SummarizerLength;
  readonly preference: PerformancePreference;
  readonly expectedInputLanguages: readonly string[] | null;
  readonly expectedContextLanguages: readonly string[] | null;
  readonly outputLanguage: string | null;
  readonly inputQuota: number;
}

/** Told how far a creation is: 0 when it begins, 1 when everything is there. */
export class CreateMonitor extends EventTarget {
  private constructor();
  ondownloadprogress: ((this: CreateMonitor, event: ProgressEvent) => unknown) | null;
}

/** The browser's own where it has one. */
export class QuotaExceededError extends DOMException {
  constructor(message?: string, options?: { quota?: number; requested?: number });
  readonly quota: number | null;
  readonly requested: number | null;
}

/** The classes in the world of one window: those above are of the window that loaded this module. */
export function summarizerOf(global: typeof globalThis): {
  Summarizer: typeof Summarizer;
  CreateMonitor: typeof CreateMonitor;
  QuotaExceededError: typeof QuotaExceededError;
};

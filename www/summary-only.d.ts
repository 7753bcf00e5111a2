import type { Source } from "./nutgraf.js";
import type { Input, Summary, SummaryOptions } from "./summary_core.js";

export type { Source } from "./nutgraf.js";
export type {
  BlockKind,
  Input,
  InputBlock,
  LanguageReport,
  Pick,
  Reason,
  ReasonCode,
  SentenceColumns,
  Span,
  Stats,
  Summary,
  SummaryOptions,
} from "./summary_core.js";

/** Loads and starts the core. Called again it does nothing; after a failed start it tries again. */
export default function init(source?: Source | Promise<Source | undefined>): Promise<void>;

/** Summarizes a text: the same picks that a report of it has. */
export function summarize(input: Input, options?: SummaryOptions): Summary;

import type { Summarizer as SummarizerClass } from "./summarizer.js";

declare global {
  var Summarizer: typeof SummarizerClass;
}

export interface InstallOptions {
  /** Replaces a `Summarizer` that says it is unavailable, too. */
  whereUnavailable?: boolean;
  /** The window to install it in; this one if left out. A frame needs its own: documents and errors differ. */
  global?: typeof globalThis;
}

/**
 * Installs `Summarizer`, and `CreateMonitor` and `QuotaExceededError` with it where they are missing. Importing this module
 * has done so already where there was no `Summarizer`. Tells whether anything was installed.
 */
export function install(options?: InstallOptions): Promise<boolean>;

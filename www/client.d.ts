import type { Input, Options, Report } from "./nutgraf.js";

/** What one call may be given beside its options. */
export interface CallOptions {
  /** Aborting it drops the call: one that waits is never begun, one that runs is soon stopped and its result thrown away. */
  signal?: AbortSignal;
  /** Told how far the call is: 0 when work on it begins, 1 when its report is there. */
  onprogress?: (done: number) => void;
}

/** Summarizes in a worker, one call after the other. A call that loses its worker, or fails inside, is tried once more. */
export interface Client {
  /** The same as `summarize` of the package, away from the page's thread. */
  summarize(input: Input, options?: Options, call?: CallOptions): Promise<Report>;
  /** The same as `summarizeAll` of the package. All texts are sent and read for each call. */
  summarizeAll(inputs: readonly Input[], options?: Options, call?: CallOptions): Promise<Report>;
  /** Ends the worker. What is under way is rejected, and so is every later call. */
  close(): void;
}

/** What a client may be given to begin with. */
export interface ClientOptions {
  /**
   * The compiled core, where the page has it already or is about to: then the worker neither loads nor compiles another. It does
   * if the promise comes to nothing.
   */
  core?: WebAssembly.Module | Promise<WebAssembly.Module | undefined> | undefined;
  /** The digest by which that core was loaded: a worker of another version then loads its own. */
  integrity?: string | undefined;
}

/** Starts a worker, which loads the core at once. */
export function createClient(options?: ClientOptions): Client;

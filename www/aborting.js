// Work that several signals may end, each with its reason.
//
// AbortSignal.any would do, but browsers that are not old at all lack it.

/** @param {(AbortSignal | undefined)[]} signals */
export function throwIfAborted(signals) {
  const aborted = signals.find((signal) => signal?.aborted);
  if (aborted) throw aborted.reason;
}

/**
 * The result of the work, or the reason of the first signal that aborts: then the work hears of it, too.
 * @template Result
 * @param {(AbortSignal | undefined)[]} signals
 * @param {(aborted: AbortSignal) => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export function unlessAborted(signals, work) {
  throwIfAborted(signals);
  return new Promise((resolve, reject) => {
    const stop = new AbortController();
    const over = new AbortController();
    for (const signal of signals) {
      const abort = () => {
        stop.abort(signal?.reason);
        reject(signal?.reason);
      };
      signal?.addEventListener("abort", abort, { once: true, signal: over.signal });
    }
    work(stop.signal).then(resolve, reject).finally(() => over.abort());
  });
}

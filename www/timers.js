// Turns of the event loop.

/** The next one: what was queued before comes first. */
export function task() {
  return new Promise((resolve) => void setTimeout(resolve));
}

/**
 * A timer that Node does not wait for before it ends.
 * @template Timer
 * @param {Timer} timer
 */
export function unwaited(timer) {
  /** @type {{ unref?: () => void }} */ (/** @type {unknown} */ (timer)).unref?.();
  return timer;
}

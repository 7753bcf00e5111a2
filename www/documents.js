// What a window's document may do: whether it is still there, and what its page's policy says.

/** @typedef {{ features(): string[], allowsFeature(feature: string): boolean }} Policy */

/**
 * Where there was no document there is none to be lost, and nobody who forbids.
 * @param {typeof globalThis} global
 */
export function documentOf(global) {
  const { document } = /** @type {{ document?: { permissionsPolicy?: Policy, featurePolicy?: Policy } }} */ (global);
  /** @type {boolean | undefined} */
  let allowed;
  return {
    /** A frame that was taken out of its page has a document, perhaps, but none that is shown. */
    isActive: () => document === undefined || Boolean(global.document?.defaultView),
    /** Most browsers do not know the feature; then it is allowed. */
    isAllowed() {
      if (allowed !== undefined) return allowed;
      const policy = document?.permissionsPolicy ?? document?.featurePolicy;
      allowed = !policy?.features().includes("summarizer") || policy.allowsFeature("summarizer");
      return allowed;
    },
  };
}

// Streams for `for await`, also where the browser's own have no iterator, as WebKit's.
//
// Source: Streams Standard, "Asynchronous iteration" of ReadableStream.

/**
 * A stream that can be read by `for await`, also where streams of the browser cannot.
 * @param {ReadableStream<string>} stream
 */
export function iterable(stream) {
  if (Symbol.asyncIterator in stream) return stream;
  const values = async function* ({ preventCancel = false } = {}) {
    const reader = /** @type {ReadableStream<string>} */ (stream).getReader();
    let isOver = false;
    try {
      for (;;) {
        const { done, value } = await reader.read();
        isOver = done;
        if (done) return;
        yield value;
      }
    } catch (error) {
      isOver = true;
      throw error;
    } finally {
      if (!isOver && !preventCancel) await reader.cancel();
      reader.releaseLock();
    }
  };
  for (const name of ["values", Symbol.asyncIterator]) {
    Object.defineProperty(stream, name, { value: values, configurable: true, writable: true });
  }
  return stream;
}

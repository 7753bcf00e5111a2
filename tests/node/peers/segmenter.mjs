// What the engine itself offers: the text cut into sentences and words, nothing scored.

export function load() {
  const sentences = new Intl.Segmenter("en", { granularity: "sentence" });
  const words = new Intl.Segmenter("en", { granularity: "word" });
  return (text) => {
    let count = 0;
    for (const { segment } of sentences.segment(text)) {
      for (const word of words.segment(segment)) count += Number(word.isWordLike);
    }
    return count;
  };
}

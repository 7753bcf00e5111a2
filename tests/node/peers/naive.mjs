// What one would write in an afternoon: sentences by a regular expression, scored by how common their words are.

export function load() {
  return (text) => {
    const sentences = text.match(/[^.!?]+[.!?]+["'”’)]*|[^.!?]+$/gu) ?? [];
    const words = sentences.map((sentence) => sentence.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
    const counts = new Map();
    for (const list of words) for (const word of list) counts.set(word, (counts.get(word) ?? 0) + 1);
    return words
      .map((list, index) => {
        let sum = 0;
        for (const word of list) sum += counts.get(word);
        return { index, score: list.length > 0 ? sum / list.length : 0 };
      })
      .sort((a, b) => b.score - a.score)
      .slice(0, 5)
      .sort((a, b) => a.index - b.index)
      .map(({ index }) => sentences[index].trim());
  };
}

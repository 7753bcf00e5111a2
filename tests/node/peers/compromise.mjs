// compromise's reading of a text: it has no summary, so that its tags alone are measured.
import nlp from "compromise";

export function load() {
  return (text) => nlp(text).sentences().length;
}

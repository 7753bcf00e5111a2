// Counts what workers answer. It has to be loaded before anything that starts one.

globalThis.answers = 0;
const Real = globalThis.Worker;
globalThis.Worker = class extends Real {
  constructor(...given) {
    super(...given);
    this.addEventListener("message", () => (globalThis.answers += 1));
  }
};

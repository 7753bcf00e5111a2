/** The core, where a platform compiles what is imported: `init` takes it. */
declare const core: WebAssembly.Module;
export default core;

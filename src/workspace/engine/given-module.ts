/** DuckDB asks for this address in place of its module's: there is nothing to fetch, as the page gives the module. */
export const givenModule = "data:application/wasm,";

/**
 * Runs in the worker, before DuckDB. DuckDB gets the module that the page has compiled and posts as a message: the page
 * tells how far it has come, and a DuckDB that starts anew has nothing to compile.
 */
export function takeModule(given: string): void {
  const {fetch} = globalThis;
  // A site's policy may allow no data: addresses.
  globalThis.fetch = async (resource, options) =>
    (resource instanceof Request ? resource.url : String(resource)) === given
      ? new Response()
      : fetch(resource, options);
  const posted = new Promise<WebAssembly.Module>((come) => {
    addEventListener("message", function take(event) {
      if (!(event.data instanceof WebAssembly.Module)) return;
      event.stopImmediatePropagation();
      removeEventListener("message", take);
      come(event.data);
    });
  });
  WebAssembly.instantiateStreaming = async (_, imports) => {
    try {
      const module = await posted;
      const {exports} = await WebAssembly.instantiate(module, imports);
      // Two thirds of the 90,000 exports are C++ names that only extensions link, and none is ever loaded. DuckDB's
      // script links every export that it is shown, one at a time, which took a third of the whole start.
      const imported = new Set(WebAssembly.Module.imports(module).map(({name}) => name));
      const shown: WebAssembly.Exports = {};
      for (const name in exports)
        if (!name.startsWith("_Z") || imported.has(name)) shown[name] = exports[name]!;
      return {module, instance: {exports: shown}};
    } catch (error) {
      // DuckDB waits for ever where this fails, but the worker's error is heard in the page.
      setTimeout(() => {
        throw error;
      });
      return new Promise(() => {});
    }
  };
}

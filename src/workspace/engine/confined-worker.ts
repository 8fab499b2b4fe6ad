import {fetchFile} from "./fetch-file.js";
import {givenModule, takeModule} from "./given-module.js";

/**
 * Starts DuckDB's script, which is of the page's own origin, in a worker that can ask nothing of any other host: DuckDB
 * would fetch extensions and whatever address a query names. The worker's script holds the other one, so that a policy
 * need not let scripts be imported from anywhere.
 */
export async function confinedWorker(script: string): Promise<Worker> {
  const response = await fetchFile(script, () => {});
  const address = URL.createObjectURL(
    new Blob(
      [
        `(${confine})(${JSON.stringify(location.origin)}); (${takeModule})(${JSON.stringify(givenModule)});\n`,
        await response.blob()
      ],
      {type: "text/javascript"}
    )
  );
  const worker = new Worker(address);
  URL.revokeObjectURL(address);
  return worker;
}

/** Runs in the worker, before DuckDB. */
function confine(origin: string): void {
  const refuse = (address: string) => {
    const {protocol, origin: asked, host} = new URL(address, origin);
    if (asked !== origin && protocol !== "blob:" && protocol !== "data:")
      throw new Error(`nothing is fetched from the network, found ${host}`);
  };
  const {fetch, XMLHttpRequest} = globalThis;
  globalThis.fetch = async (resource, options) => {
    refuse(resource instanceof Request ? resource.url : String(resource));
    return fetch(resource, options);
  };
  const {open} = XMLHttpRequest.prototype as {open: (...words: unknown[]) => void};
  XMLHttpRequest.prototype.open = function (method: string, address: string | URL, ...rest: unknown[]) {
    refuse(String(address));
    open.call(this, method, address, ...rest);
  };
}

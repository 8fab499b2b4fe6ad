/** Fetches a file of the page's own origin; tells the share of it that has come, 0..1. */
export async function fetchFile(address: string, onProgress: (share: number) => void): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok || response.body === null)
    throw new Error(`${address} could not be read: the server answered ${response.status}`);
  const total = Number(response.headers.get("content-length") ?? 0);
  let come = 0;
  const counted = response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        come += chunk.byteLength;
        if (total > 0) onProgress(Math.min(1, come / total));
        controller.enqueue(chunk);
      },
      flush: () => onProgress(1)
    })
  );
  return new Response(counted, {headers: response.headers});
}

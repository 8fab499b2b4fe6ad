// Runs in pages under plumbline dev: a loader that failed says why in the answer, of which Framework tells the status only.
const load = window.fetch;
window.fetch = async (...request) => {
  const response = await load(...request);
  if (response.ok || !new URL(response.url).pathname.startsWith("/_file/")) return response;
  throw new Error((await response.text()).replace(/^error: /, ""));
};

/** The files read so far. */
const files = new Map<string, Promise<unknown>>();

/** Reads one of the files that the page offers for download. A failed read is tried again the next time. */
export function read(name: string): Promise<unknown> {
  const link = document.querySelector<HTMLAnchorElement>(`a[data-table="${name}"]`);
  if (!link) throw new Error(`no link to the table ${name}`);
  let file = files.get(name);
  if (file === undefined) {
    file = fetch(link.href).then((response) => {
      if (!response.ok) throw new Error(`${link.href}: ${response.status}`);
      return response.json();
    });
    files.set(name, file);
    file.catch(() => files.delete(name));
  }
  return file;
}

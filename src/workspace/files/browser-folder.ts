/** The folder that the browser keeps for this engagement, for which nobody need be asked. */
export async function browserFolder(engagement: string): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle("plumbline", {create: true});
  return folder.getDirectoryHandle(engagement, {create: true});
}

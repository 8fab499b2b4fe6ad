/** The notebooks that ship with the product, by title, as the text of their files. */
export const shipped: ReadonlyMap<string, string> = new Map([]);

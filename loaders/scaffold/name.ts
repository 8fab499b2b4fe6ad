/** A name for something new that cannot be taken as it is: what was found, what is expected, and a way on. */
export class BadName extends Error {}

/** Words that are taken by TypeScript, SQL or the lists that names are registered in. */
const reserved = new Set(
  "all and as break by case class const continue default delete do else export extends for from function group if import in index into is join let limit new not null on or order over return select switch table test this to true type union using var view void when where while with yield false parts english german views index".split(
    " "
  )
);

const longest = 40;

/**
 * Checks a name for a loader, page or notebook: lower-case letters, digits and single hyphens, beginning with a letter.
 * Throws BadName, with the nearest name that would do.
 */
export function checkName(kind: string, name: string): void {
  const refuse = (found: string, expected: string): never => {
    const better = suggestion(name);
    throw new BadName(
      `a ${kind} cannot be called "${name}": found ${found}, expected ${expected}${better ? `; "${better}" would do` : ""}`
    );
  };
  if (/[/\\]|\.\./.test(name)) refuse("a path", "a name alone: the place is chosen for you");
  if (/\.\w+$/.test(name)) refuse("a file's ending", "a name without one");
  if (/\s/.test(name)) refuse("a space", "words joined by hyphens");
  if (/\p{Lu}/u.test(name)) refuse("an upper-case letter", "lower case");
  if (!/^[a-z](?:-?[a-z0-9])*$/.test(name))
    refuse(
      name === "" ? "nothing" : "another character",
      "lower-case letters, digits and hyphens between them, beginning with a letter"
    );
  if (name.length > longest) refuse(`${name.length} characters`, `at most ${longest}`);
  if (reserved.has(name))
    refuse("a word that is taken by TypeScript, SQL or Plumbline", "another word, or two");
}

/** `call-notes` as a variable: `callNotes`. */
export function camel(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** `call-notes` as SQL names it: `call_notes`. */
export function snake(name: string): string {
  return name.replaceAll("-", "_");
}

/** `call-notes` as a reader does: `Call notes`. */
export function words(name: string): string {
  const text = name.replaceAll("-", " ");
  return `${text[0]!.toUpperCase()}${text.slice(1)}`;
}

function suggestion(name: string): string | null {
  const last = name.split(/[/\\]/).at(-1)!;
  const better = last
    .replace(/\.\w+$/, "")
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+|-+$/g, "")
    .slice(0, longest);
  return better === "" || better === name || reserved.has(better) ? null : better;
}

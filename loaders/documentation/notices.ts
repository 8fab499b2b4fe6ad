/** As much of package-lock.json as the notices need. */
export interface LockFile {
  packages: Record<
    string,
    {version?: string; license?: string; dev?: boolean; devOptional?: boolean; link?: boolean; os?: string[]}
  >;
}

/** A package that the product is built with or carries, at its pinned version. */
export interface Shipped {
  name: string;
  version: string;
  /** As the package declares it, an SPDX expression where it follows the rules; null where the lock file has none. */
  licence: string | null;
  /** Its folder, relative to the project. */
  folder: string;
}

/**
 * The packages of a lock file that are not for development alone, by name and version. Builds of a listed package for
 * one platform are left out: they are under its licence, and not installed everywhere.
 */
export function shippedPackages({packages}: LockFile): Shipped[] {
  const shipped = Object.entries(packages)
    .filter(([folder, {dev, devOptional, link, os}]) => folder !== "" && !dev && !devOptional && !link && !os)
    .map(([folder, {version = "", license}]) => ({
      name: folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length),
      version,
      licence: license ?? null,
      folder
    }));
  const once = new Map(shipped.map((one) => [`${one.name}@${one.version}`, one]));
  return [...once.values()].sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version));
}

/**
 * The notices as Markdown: a table of every shipped package, then each licence text once, with the packages under it.
 * `textOf` gives a package's licence text, or null where it has none or is not installed, as on another platform.
 */
export function notices(shipped: readonly Shipped[], textOf: (one: Shipped) => string | null): string {
  const rows = shipped.map(
    ({name, version, licence}) => `| ${name} | ${version} | ${licence ?? "not stated"} |`
  );
  const texts = new Map<string, string[]>();
  for (const one of shipped) {
    const text = textOf(one)?.replaceAll("\r\n", "\n").trim();
    if (text) texts.set(text, [...(texts.get(text) ?? []), `${one.name} ${one.version}`]);
  }
  const sections = [...texts].map(
    ([text, names]) => `### ${names.join(", ")}\n\n\`\`\`text\n${text}\n\`\`\``
  );
  return `# Third-party notices

Plumbline is built with these packages, and carries parts of some in its pages. Made from package-lock.json by \`npm run notices\`.

| package | version | licence |
| --- | --- | --- |
${rows.join("\n")}

## Licence texts

${sections.join("\n\n")}
`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";

/** A page of the workspace: its address below the site's root, without a slash in front, and its title. */
export interface WorkspacePage {
  page: string;
  title: string;
}

/**
 * The pages directly in `src/workspace/`, the index first and the others in order of title, and the documentation last.
 * `root` is `src`.
 */
export function workspacePages(root: string): WorkspacePage[] {
  const folder = join(root, "workspace");
  const pages = readdirSync(folder)
    .filter((name) => name.endsWith(".md") && name !== "README.md")
    .map((name) => {
      const id = name.slice(0, -".md".length);
      const text = readFileSync(join(folder, name), "utf8");
      return {page: id === "index" ? "workspace/" : `workspace/${id}`, title: titleOf(text) ?? id};
    });
  const rank = ({page}: WorkspacePage) => (page === "workspace/" ? 0 : 1);
  const documentation = {page: "workspace/docs/", title: "Documentation"};
  return [...pages.sort((a, b) => rank(a) - rank(b) || a.title.localeCompare(b.title)), documentation];
}

function titleOf(text: string): string | undefined {
  return (
    /^---\n(?:.*\n)*?title: *(?<title>.+)\n(?:.*\n)*?---\n/.exec(text)?.groups?.title ??
    /^# (?<title>.+)$/m.exec(text)?.groups?.title
  );
}

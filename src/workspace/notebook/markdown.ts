import MarkdownIt from "markdown-it";

/** Markdown as Framework reads it. */
export const markdown = MarkdownIt({html: true, linkify: true});
markdown.linkify.set({fuzzyLink: false, fuzzyEmail: false});

/** A stretch of lines, the first and the one after the last, counting from 0. */
export interface Block {
  start: number;
  end: number;
}

/** A fence that stands for itself, not within a list or a quotation. */
export interface Fence extends Block {
  info: string;
  text: string;
}

/** Where a Markdown text's fences, headings and HTML stand. */
export function outline(text: string): {fences: Fence[]; headings: Block[]; html: Block[]} {
  const found = {fences: [] as Fence[], headings: [] as Block[], html: [] as Block[]};
  for (const {type, level, map, info, content} of markdown.parse(text, {})) {
    if (level !== 0 || map === null) continue;
    const [start, end] = map;
    if (type === "fence")
      found.fences.push({start, end, info: info.trim(), text: content.replace(/\n$/, "")});
    if (type === "heading_open") found.headings.push({start, end});
    if (type === "html_block") found.html.push({start, end});
  }
  return found;
}

/** What must follow a Markdown text so that it does not swallow what comes after it: an end of its fence or comment. */
export function closing(text: string): string {
  const probe = (end: string) =>
    outline(`${text}\n${end}\n\n\`\`\`js\nprobe\n\`\`\`\n`).fences.at(-1)?.text === "probe";
  if (probe("")) return "";
  const fence = [...text.matchAll(/^ {0,3}(?<marks>`{3,}|~{3,})/gm)].map(({groups}) => groups!.marks!);
  return (
    [...new Set([...fence, "-->", "</script>", "</style>", "</pre>", "</textarea>", "?>", "]]>"])].find(
      probe
    ) ?? ""
  );
}

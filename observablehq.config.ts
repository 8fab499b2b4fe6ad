import {readPublished} from "./loaders/site/read-published.js";
import {type MarkdownIt, viewFence} from "./loaders/site/view-fence.js";
import {footer, header} from "./src/components/frame.js";
import {speak} from "./src/language/language.js";

const read = () => {
  const files = readPublished(process.env.PLUMBLINE_PUBLISHED);
  speak(files.language);
  return files;
};
const {report} = read();

/** A plumb line. Inline, as an icon of its own would be one more request of every page. */
const icon = `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M8 0v9" stroke="#b4480f" stroke-width="2"/><path d="M4 8h8l-4 8z" fill="#b4480f"/></svg>')}">`;

export default {
  root: "src",
  output: process.env.PLUMBLINE_OUT ?? "dist",
  title: report.engagement.title,
  pages: [],
  style: "style.css",
  head: ({path}: {path: string}) =>
    `${icon}<meta name="color-scheme" content="light dark"><script type="module" src="${toRoot(path)}client.js"></script>`,
  header: ({path}: {path: string}) => header(read().report, path),
  footer: () => footer(read().report),
  sidebar: false,
  toc: false,
  pager: false,
  search: false,
  globalStylesheets: [],
  preserveExtension: true,
  // Without this, Framework fetches both extensions for pages that query with SQL.
  duckdb: {extensions: {json: null, parquet: null}},
  dynamicPaths: () => read().report.teams.map(({id}) => `/teams/${id}`),
  markdownIt: (md: MarkdownIt) => viewFence(md, read)
};

function toRoot(path: string): string {
  return path.split("/").length > 2 ? "../" : "./";
}

import {readPublished} from "./loaders/site/read-published.js";
import {type MarkdownIt, viewFence} from "./loaders/site/view-fence.js";
import {footer, header} from "./src/components/frame.js";

const read = () => readPublished(process.env.PLUMBLINE_PUBLISHED);
const {report} = read();

export default {
  root: "src",
  output: process.env.PLUMBLINE_OUT ?? "dist",
  title: report.engagement.title,
  pages: [],
  style: "style.css",
  head: ({path}: {path: string}) =>
    `<meta name="color-scheme" content="light dark"><script type="module" src="${toRoot(path)}client.js"></script>`,
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

import {scriptOfPage, servedScript} from "./loaders/site/bundle-workspace.js";
import {qualityFence} from "./loaders/site/quality-fence.js";
import {readPublished} from "./loaders/site/read-published.js";
import {type MarkdownIt, viewFence} from "./loaders/site/view-fence.js";
import {workspacePages} from "./loaders/site/workspace-pages.js";
import {footer, header} from "./src/components/frame.js";
import {speak} from "./src/language/language.js";

const read = () => {
  const files = readPublished(process.env.PLUMBLINE_PUBLISHED);
  speak(files.language);
  return files;
};
const {report, theme} = read();
const isWorkspace = process.env.PLUMBLINE_AUDIENCE === "workspace";

/** A build adds the bundled script when the pages are there; a preview serves it as it is. */
const isBuild = process.env.PLUMBLINE_OUT !== undefined;

export default {
  root: "src",
  output: process.env.PLUMBLINE_OUT ?? "dist",
  title: report.engagement.title,
  pages: [],
  style: "style.css",
  head: ({path}: {path: string}) =>
    `<meta name="color-scheme" content="light dark">${isBuild ? "" : `<style>${theme.style}</style>`}${isBuild ? "" : script(path)}`,
  header: ({path}: {path: string}) => header(read().report, path, isWorkspace ? workspacePages("src") : []),
  footer: () => footer(read().report),
  sidebar: false,
  toc: false,
  pager: false,
  search: false,
  globalStylesheets: [],
  preserveExtension: true,
  // Without this, Framework fetches both extensions for pages that query with SQL.
  duckdb: {extensions: {json: null, parquet: null}},
  dynamicPaths: () => {
    const {report} = read();
    const expectations = report.expectations.filter(({isFoil}) => !isFoil);
    return [
      ...report.teams.map(({id}) => `/teams/${id}`),
      ...expectations.map(({id}) => `/expectations/${id}`)
    ];
  },
  markdownIt: (md: MarkdownIt) => qualityFence(viewFence(md, read), () => process.env.PLUMBLINE_PUBLISHED)
};

function script(path: string): string {
  const own = scriptOfPage[path.slice(1)];
  return own
    ? `<script type="module" rel="external" src="/${servedScript(own)}"></script>`
    : `<script type="module" src="${toRoot(path)}client.js"></script>`;
}

function toRoot(path: string): string {
  return path.split("/").length > 2 ? "../" : "./";
}

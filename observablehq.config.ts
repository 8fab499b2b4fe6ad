import {readFileSync} from "node:fs";
import {scriptOfPage, servedScript} from "./loaders/site/bundle-workspace.js";
import {codingsFence} from "./loaders/site/codings-fence.js";
import {followRendering} from "./loaders/site/follow-rendering.js";
import {problemBanner} from "./loaders/site/problem-banner.js";
import {qualityFence} from "./loaders/site/quality-fence.js";
import {readPublished} from "./loaders/site/read-published.js";
import {type MarkdownIt, viewFence} from "./loaders/site/view-fence.js";
import {servedClient} from "./loaders/site/watch-code.js";
import {workspacePages} from "./loaders/site/workspace-pages.js";

const {PLUMBLINE_DRAWN_BY: drawnBy} = process.env;
const rendering = drawnBy
  ? await followRendering(drawnBy, "src")
  : await import("./loaders/site/rendering.js").then((module) => () => module);

const read = () => {
  const files = readPublished(process.env.PLUMBLINE_PUBLISHED);
  rendering().speak(files.language);
  return files;
};
const {report, theme} = read();
const isWorkspace = process.env.PLUMBLINE_AUDIENCE === "workspace";

/** A build adds the bundled script when the pages are there; a preview serves it as it was bundled last. */
const isBuild = process.env.PLUMBLINE_OUT !== undefined;

/** What shows in a page of a preview why a file could not be loaded. */
const tellErrors = readFileSync("loaders/site/tell-errors.js", "utf8");

/** What pages of a preview may read. */
const readable = () => ({
  audience: "workspace" as const,
  views: rendering().views,
  own: read().report.own.map(({name, published}) => ({
    name,
    loader: `loaders/tables/${name.replaceAll("_", "-")}.ts`,
    published: published ? {} : null
  }))
});

export default {
  root: "src",
  output: process.env.PLUMBLINE_OUT ?? "dist",
  title: report.engagement.title,
  pages: [],
  style: "style.css",
  head: ({path}: {path: string}) =>
    `<meta name="color-scheme" content="light dark">${isBuild ? "" : `<style>@import "/_node/_plumbline/typefaces.css";${theme.style}</style>${script(path)}`}`,
  header: ({path}: {path: string}) =>
    rendering().header(read().report, path, isWorkspace ? workspacePages("src") : []),
  footer: () => rendering().footer(read().report),
  sidebar: false,
  toc: false,
  pager: false,
  search: false,
  globalStylesheets: [],
  preserveExtension: true,
  // In one process instead of the two that tsx's own command takes, and breakpoints stop in it.
  interpreters: {".ts": ["node", "--no-warnings=ExperimentalWarning", "--import", "tsx"]},
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
  markdownIt: (md: MarkdownIt) => {
    const published = () => process.env.PLUMBLINE_PUBLISHED;
    const views = viewFence(md, read, rendering, {isShown: !isBuild});
    const withFences = codingsFence(qualityFence(views, published), published);
    return isBuild ? withFences : problemBanner(withFences, readable);
  }
};

function script(path: string): string {
  const own = scriptOfPage[path.slice(1)];
  return `<script>${tellErrors}</script><script type="module" rel="external" src="/${own ? servedScript(own) : servedClient}"></script>`;
}

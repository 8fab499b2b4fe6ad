// What draws pages: `plumbline dev` bundles it, and again when something of it is saved, so that pages follow.
export {footer, header} from "../../src/components/frame.js";
export {speak} from "../../src/language/language.js";
export {views} from "../../src/views/index.js";
export {docsHtml} from "../documentation/docs-html.js";
export {viewHtml, viewTitle} from "./view-html.js";

export type Rendering = typeof import("./rendering.js");

// Loaded into Framework's own process: it parses each page several times over, each time in a new window of jsdom, which
// costs more than the parsing. A document of one window does as well: nothing of Framework asks the window for more.
import {createRequire} from "node:module";

const framework = createRequire(import.meta.resolve("@observablehq/framework/package.json"));
const jsdom = framework("jsdom");
const {DOMParser} = new jsdom.JSDOM().window;

jsdom.JSDOM = class {
  constructor(html) {
    this.window = {document: new DOMParser().parseFromString(html, "text/html")};
  }
};

import {execFile} from "node:child_process";
import {promisify} from "node:util";
import {expect, test} from "vitest";

const offline = new URL("../../loaders/site/offline.js", import.meta.url).href;

test.each([
  ["https://cdn.jsdelivr.net/npm/echarts@5.6.0/dist/echarts.esm.min.js/+esm", "echarts"],
  ["https://cdn.jsdelivr.net/npm/@turf/turf@7.2.0/+esm", "@turf/turf"],
  ["https://registry.npmjs.org/leaflet/latest", "leaflet"]
])("fetching %s says how to install %s instead", async (url, name) => {
  const script = `fetch(${JSON.stringify(url)}).catch((error) => console.log(error.message))`;
  const {stdout} = await promisify(execFile)(process.execPath, ["--import", offline, "-e", script]);
  expect(stdout).toContain(`npm install ${name}"`);
  expect(stdout).toContain("nothing is downloaded");
});

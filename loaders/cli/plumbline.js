#!/usr/bin/env node
// Node 20 does not read TypeScript by itself; tsx does, and source maps keep breakpoints and traces in the .ts files.
import {register} from "tsx/esm/api";

process.setSourceMapsEnabled(true);
register();
await import("./main.ts");

export * as duckdb from "@duckdb/duckdb-wasm";
export * as arrow from "apache-arrow";
export {openEngine} from "../../src/workspace/engine/engine.js";

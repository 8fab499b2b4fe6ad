import {dsvFormat} from "d3";
import type {Container, Head} from "../../loaders/ingest/head.js";

/** The head of a delimited text, as it is read from a file. */
export function headOf(text: string, delimiter = ",", container: Container = "text"): Head {
  return {
    container,
    delimiter,
    records: dsvFormat(delimiter).parseRows(text.replace(/\n$/, "")),
    tail: text.split("\n")
  };
}

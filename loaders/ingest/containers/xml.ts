import {SaxesParser, type SaxesTagPlain} from "saxes";
import {keepWithin} from "./limits.js";
import {Refusal} from "./refusal.js";

/** What a part of a workbook is made of; names come without their prefix. */
export interface XmlHandler {
  open?(name: string, attributes: Record<string, string>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/**
 * Reads XML as it streams, and lets `pause` wait between chunks. Document type declarations are refused, so that there are
 * no entities to expand; pieces and depth are limited.
 */
export async function readXml(
  chunks: AsyncIterable<Buffer>,
  part: string,
  handler: XmlHandler,
  pause: (bytes: number) => Promise<boolean> | boolean = () => true
): Promise<void> {
  const parser = new SaxesParser({xmlns: false, position: false});
  const decoder = new TextDecoder();
  let [depth, since] = [0, 0];
  parser.on("doctype", () => {
    throw new Refusal({
      code: "xml_entities",
      found: `a document type declaration in ${part}`,
      expected: "a workbook without one: Excel writes none",
      hint: "Such declarations are used to make files that blow up. Open the file in Excel and save it again if you trust it."
    });
  });
  parser.on("opentag", (tag: SaxesTagPlain) => {
    since = 0;
    keepWithin("markupDepth", ++depth);
    handler.open?.(localName(tag.name), tag.attributes);
  });
  parser.on("closetag", (tag: SaxesTagPlain) => {
    since = 0;
    depth--;
    handler.close?.(localName(tag.name));
  });
  if (handler.text) parser.on("text", (text) => handler.text!(text));
  parser.on("error", () => {
    throw new Refusal({
      code: "broken_container",
      found: `XML that is not well-formed in ${part}`,
      expected: "a whole Excel workbook",
      hint: "Download or copy the file again; open it in Excel and save it once more if that does not help."
    });
  });
  for await (const chunk of chunks) {
    since += chunk.length;
    keepWithin("markupBytes", since);
    parser.write(decoder.decode(chunk, {stream: true}));
    if (!(await pause(chunk.length))) return;
  }
  parser.close();
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

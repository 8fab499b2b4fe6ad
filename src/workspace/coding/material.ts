import type {Codebook} from "../../../loaders/coding/codebook.js";
import type {CodingMaterial} from "../../../loaders/coding/material.js";

/** The codebook that the material carries. */
export function bookOf({codes}: CodingMaterial): Codebook {
  return {
    version: Math.max(1, ...codes.flatMap(({added, retired}) => [added, retired ?? 1])),
    codes: new Map(codes.map((code) => [code.code, code]))
  };
}

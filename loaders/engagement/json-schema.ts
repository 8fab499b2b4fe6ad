import {z} from "zod";
import {engagementSchema} from "./schema.js";

/** The JSON Schema of engagement.json, with which VS Code completes and checks it. */
export function engagementJsonSchema(): object {
  return z.toJSONSchema(engagementSchema, {io: "input", target: "draft-7"});
}

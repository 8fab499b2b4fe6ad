import {expect, test} from "vitest";
import {engagementJsonSchema} from "../../loaders/engagement/json-schema.js";

test("engagement.schema.json is what the zod schema says (npx vitest run -u test/engagement writes it anew)", async () => {
  await expect(`${JSON.stringify(engagementJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(
    "../../loaders/engagement/engagement.schema.json"
  );
});

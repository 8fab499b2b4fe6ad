import {z} from "zod";
import {emptyLayout, groupsOf, type Layout} from "./layout.js";
import {themes} from "./theme.js";

const tab = z.object({id: z.string(), kind: z.string(), path: z.string(), title: z.string()});
const group = z.object({
  kind: z.literal("group"),
  id: z.string().regex(/^\d+$/),
  tabs: z.array(tab),
  active: z.string().nullable()
});
const layout: z.ZodType<Layout> = z.lazy(() =>
  z.union([
    group,
    z
      .object({
        kind: z.literal("split"),
        direction: z.enum(["row", "column"]),
        panes: z.array(layout).min(2),
        shares: z.array(z.number().positive().max(1))
      })
      .refine(({panes, shares}) => panes.length === shares.length)
  ])
);

/** How a person has arranged the workspace, as the browser keeps it. Sizes are in pixels. */
export const arrangementSchema = z.object({
  layout: layout.refine((one) => {
    const groups = groupsOf(one);
    const ids = [...groups.map(({id}) => id), ...groups.flatMap(({tabs}) => tabs.map(({id}) => id))];
    return new Set(ids).size === ids.length;
  }),
  sideView: z.string().nullable(),
  sideWidth: z.number().min(150).max(1200),
  panelView: z.string().nullable(),
  panelHeight: z.number().min(80).max(1200),
  theme: z.enum(themes).nullable()
});
export type Arrangement = z.infer<typeof arrangementSchema>;

export const firstArrangement: Arrangement = {
  layout: emptyLayout,
  sideView: "explorer",
  sideWidth: 280,
  panelView: null,
  panelHeight: 220,
  theme: null
};

import type {z} from "zod";

/** What a browser keeps from one visit to the next, of this engagement alone. */
export interface Memory {
  /** What was kept under the name; undefined where nothing was, or something of another shape. */
  read<Schema extends z.ZodType>(name: string, schema: Schema): z.infer<Schema> | undefined;
  write(name: string, value: unknown): void;
}

/** A memory in `storage`. It keeps how things were arranged, never what a query gave. */
export function createMemory(storage: Storage, engagement: string): Memory {
  const key = (name: string) => `plumbline.${engagement}.${name}`;
  return {
    read(name, schema) {
      try {
        return schema.safeParse(JSON.parse(storage.getItem(key(name)) ?? "null")).data;
      } catch {
        return undefined;
      }
    },
    write(name, value) {
      try {
        storage.setItem(key(name), JSON.stringify(value));
      } catch {
        // A full or forbidden storage costs the arrangement, and nothing else.
      }
    }
  };
}

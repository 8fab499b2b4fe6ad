import {spawn} from "node:child_process";
import {createRequire} from "node:module";

/** Lays out new TypeScript as `npm run format` does, whatever the length of its names. Without Biome it stays as it is. */
export async function formatNew(project: string, files: readonly string[]): Promise<void> {
  const code = files.filter((file) => file.endsWith(".ts"));
  if (code.length === 0) return;
  let biome: string;
  try {
    biome = createRequire(import.meta.url).resolve("@biomejs/biome/bin/biome");
  } catch {
    return;
  }
  const child = spawn(process.execPath, [biome, "check", "--write", ...code], {
    cwd: project,
    stdio: "ignore"
  });
  await new Promise((done) => child.on("close", done).on("error", done));
}

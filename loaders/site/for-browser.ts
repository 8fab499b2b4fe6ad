import type {BuildOptions} from "esbuild";

/** What every script for a browser is bundled with. */
export const forBrowser = {
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "browser",
  target: "es2022",
  define: {"process.env.NODE_ENV": '"production"'},
  legalComments: "none",
  logLevel: "silent"
} satisfies BuildOptions;

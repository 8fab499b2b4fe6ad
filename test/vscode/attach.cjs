// What VS Code requires into every process that it debugs, as far as it matters here: each waits for the debugger. Here
// the one that makes the analysts' tables alone does.
if (/own-tables[\\/]maker\.ts$/.test(process.argv[1] ?? ""))
  require("node:inspector").open(0, "127.0.0.1", true);

import {parentPort} from "node:worker_threads";
import type {Answer, Order} from "./narrow-elsewhere.js";
import {narrowIn} from "./narrow-in.js";
import {openSolver} from "./programme.js";

// One of the threads in which groups of equations are attacked side by side.

const tell = (answer: Answer) => parentPort!.postMessage(answer);
const solver = openSolver();

parentPort!.on("message", async ({number, group, protection}: Order) => {
  try {
    tell({number, found: narrowIn(await solver, group, (unknown) => protection.get(unknown)!)});
  } catch (error) {
    tell({number, error: (error as Error).message});
  }
});

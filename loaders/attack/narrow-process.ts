import type {Answer, Order} from "./narrow-elsewhere.js";
import {narrowIn} from "./narrow-in.js";
import {openSolver} from "./programme.js";

// One of the processes in which groups of equations are attacked side by side.

const tell = (answer: Answer) => process.send!(answer);

process.once("message", async ({groups, protection}: Order) => {
  try {
    const solver = await openSolver();
    tell({found: groups.flatMap((group) => narrowIn(solver, group, (unknown) => protection.get(unknown)!))});
  } catch (error) {
    tell({error: (error as Error).message});
  }
});

// A thread reads TypeScript only where it says so itself.
import {register} from "tsx/esm/api";

register();
await import("./narrow-orders.ts");

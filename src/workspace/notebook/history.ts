/** States to go back to and forward again. */
export interface History<State> {
  record(before: State): void;
  /** What was before, in place of `now`; null where nothing was. */
  undo(now: State): State | null;
  redo(now: State): State | null;
}

/** Keeps the last `limit` states. */
export function createHistory<State>(limit = 200): History<State> {
  let past: State[] = [];
  let future: State[] = [];
  return {
    record(before) {
      past = [...past.slice(-limit + 1), before];
      future = [];
    },
    undo(now) {
      const before = past.pop();
      if (before === undefined) return null;
      future.push(now);
      return before;
    },
    redo(now) {
      const after = future.pop();
      if (after === undefined) return null;
      past.push(now);
      return after;
    }
  };
}

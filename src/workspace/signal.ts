/** Tells whoever listens. */
export interface Signal<Value> {
  /** Adds a listener. Gives back what takes it out again. */
  on(listener: (value: Value) => void): () => void;
  emit(value: Value): void;
}

export function createSignal<Value = void>(): Signal<Value> {
  const listeners = new Set<(value: Value) => void>();
  return {
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    emit(value) {
      for (const listener of [...listeners]) listener(value);
    }
  };
}

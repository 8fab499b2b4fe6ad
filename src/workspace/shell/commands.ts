import type {Keys} from "./keys.js";

/** What a person can have done from the palette or by keys. */
export interface Command {
  /** Unique, such as `notebook.runCell`. */
  id: string;
  /** As the palette lists it: `Notebook: Run Cell`. */
  title: string;
  /** One or several ways to press it; none by default. */
  keys?: Keys | readonly Keys[];
  run(): void | Promise<void>;
  /** Whether it can be done now; always by default. */
  when?(): boolean;
}

export interface CommandRegistry {
  /** Adds commands. Throws where an id is taken. Gives back what takes them out again. */
  register(...commands: readonly Command[]): () => void;
  /** Does a command; tells `onError` what it throws. Throws where nothing has that id. */
  run(id: string): Promise<void>;
  /** Every command in order of title. */
  all(): readonly Command[];
  /** Those that can be done now, in order of title. */
  available(): readonly Command[];
}

/** A registry without commands. `onError` gets what a command threw. */
export function createCommands(onError: (command: Command, error: unknown) => void): CommandRegistry {
  const commands = new Map<string, Command>();
  const all = () => [...commands.values()].sort((a, b) => a.title.localeCompare(b.title));
  return {
    register(...added) {
      for (const command of added) {
        if (commands.has(command.id)) throw new Error(`command is registered already: ${command.id}`);
        commands.set(command.id, command);
      }
      return () => {
        for (const {id} of added) commands.delete(id);
      };
    },
    async run(id) {
      const command = commands.get(id);
      if (command === undefined) throw new Error(`unknown command: ${id}`);
      try {
        await command.run();
      } catch (error) {
        onError(command, error);
      }
    },
    all,
    available: () => all().filter((command) => command.when?.() ?? true)
  };
}

/** Every way to press a command. */
export function keysOf({keys = []}: Command): readonly Keys[] {
  return typeof keys === "string" ? [keys] : keys;
}

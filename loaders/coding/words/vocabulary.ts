/** What a language says of doing and not doing; every entry is one or more lower-case words, separated by blanks. */
export interface Vocabulary {
  /** Words that ask for an end: stop, no longer. */
  stop: readonly string[];
  /** Words that ask for a beginning: start, need to. */
  start: readonly string[];
  /** Words that ask to go on: keep, still. */
  continue: readonly string[];
  /** Words that turn what follows round: not, never. */
  negation: readonly string[];
  /** Verbs that say a behaviour is left out: forget to call is not to call. */
  opposite: readonly string[];
  /** Words that may stand between two ideas of one sentence: and, but. */
  joins: readonly string[];
  /** Words before a person's name: Mr, ask. */
  beforeName: readonly string[];
  /** What a full stop ends without ending a sentence: e.g, approx. */
  abbreviations: readonly string[];
}

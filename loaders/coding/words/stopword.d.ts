declare module "stopword" {
  /** Stop words of English. */
  export const eng: string[];
  /** Stop words of German. */
  export const deu: string[];
}

/** The address of a file that is copied beside the workspace's script, as loaders/site/bundle-workspace.ts does. */
declare module "*?url" {
  const address: string;
  export default address;
}

/** A picture as its text. */
declare module "*.svg" {
  const markup: string;
  export default markup;
}

/** A SQL model as its text. */
declare module "*.sql" {
  const sql: string;
  export default sql;
}

/** A notebook as its text. */
declare module "*.md" {
  const text: string;
  export default text;
}

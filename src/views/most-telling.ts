/** More rows than this are no picture. */
const mostRows = 40;

/** All teams where they are few; of many those that differ clearly, and then the widest gaps. */
export function mostTelling<Row extends {standing: string; value: number | null}>(
  rows: readonly Row[]
): readonly Row[] {
  if (rows.length <= mostRows) return rows;
  const clear = rows.filter(({standing, value}) => standing !== "unclear" && value !== null);
  const widest = rows.filter((row) => !clear.includes(row));
  const chosen = new Set([...clear, ...widest].slice(0, mostRows));
  return rows.filter((row) => chosen.has(row));
}

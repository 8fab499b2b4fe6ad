import type {LinearSystem} from "../../loaders/disclosure/system.js";

/** Cells and sums, each cell with a name. */
export interface NamedSystem extends LinearSystem {
  name: (index: number) => string;
}

/** Two tables as one system: cells of one name are one cell. */
export function linked(first: NamedSystem, second: NamedSystem): NamedSystem {
  const names = first.cells.map((_, i) => first.name(i));
  const place = second.cells.map((_, i) => {
    const found = names.indexOf(second.name(i));
    return found >= 0 ? found : names.push(second.name(i)) - 1;
  });
  const cells = [...first.cells];
  for (const [i, cell] of second.cells.entries()) cells[place[i]!] ??= cell;
  const relations = second.relations.map(({total, parts}) => ({
    total: place[total]!,
    parts: parts.map((part) => place[part]!)
  }));
  return {cells, relations: [...first.relations, ...relations], name: (i) => names[i]!};
}

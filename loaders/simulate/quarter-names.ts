/** A calendar quarter: its id `2025Q4`, its label `Q4 2025`, and its first day. */
export interface Quarter {
  id: string;
  label: string;
  start: Date;
}

/** The first quarter and those that follow it. Throws where `first` is not like 2025Q4. */
export function quartersFrom(first: string, count: number): Quarter[] {
  const match = /^(\d{4})Q([1-4])$/.exec(first);
  if (match === null) throw new RangeError(`the first quarter must be like 2025Q4, found ${first}`);
  const origin = Number(match[1]) * 4 + Number(match[2]) - 1;
  return Array.from({length: count}, (_, i) => {
    const [year, quarter] = [Math.floor((origin + i) / 4), (origin + i) % 4];
    return {
      id: `${year}Q${quarter + 1}`,
      label: `Q${quarter + 1} ${year}`,
      start: new Date(Date.UTC(year, quarter * 3, 1))
    };
  });
}

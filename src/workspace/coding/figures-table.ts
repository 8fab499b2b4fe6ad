import type {Estimate} from "../../../loaders/coding/reliability.js";
import {element} from "../element.js";

/** A table in a frame that scrolls by itself; its first column names the rows. */
export function table(
  label: string,
  header: readonly string[],
  rows: readonly (readonly string[])[]
): HTMLElement {
  return element`<div class="scroll" tabindex="0" role="region" aria-label=${label}><table><thead><tr>${header.map((cell) => (cell === "" ? element`<td></td>` : element`<th scope="col">${cell}</th>`))}</tr></thead>
  <tbody>${rows.map(([first, ...cells]) => element`<tr><th scope="row">${first}</th>${cells.map((cell) => element`<td>${cell}</td>`)}</tr>`)}</tbody></table></div>`;
}

/** An estimate with its interval, two digits. */
export function estimate({value, low, high}: Estimate): string {
  if (value === null) return "–";
  const two = (x: number) => x.toFixed(2).replace("-", "−");
  return low === null || high === null ? two(value) : `${two(value)} (${two(low)} to ${two(high)})`;
}

/** A share in whole percent, with its interval. */
export function percent({value, low, high}: Estimate): string {
  if (value === null) return "–";
  const whole = (x: number) => `${Math.round(x * 100)}`.replace("-", "−");
  return low === null || high === null
    ? `${whole(value)} %`
    : `${whole(value)} % (${whole(low)} to ${whole(high)})`;
}

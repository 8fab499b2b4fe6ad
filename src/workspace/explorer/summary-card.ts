import {element} from "../element.js";
import type {Summary} from "./summary.js";

/** A column's summary: what is there, its distribution, its extremes. */
export function summaryCard(summary: Summary): HTMLElement {
  const {rows, nulls, different, least, greatest, middle, bins, values} = summary;
  const facts: [name: string, value: string][] = [
    ["Nulls", nulls === 0 ? "none" : `${nulls.toLocaleString()} (${percent(nulls / rows)})`],
    ["Different", different.toLocaleString()],
    ["Least", least ?? "–"],
    ["Greatest", greatest ?? "–"],
    ...(middle
      ? ([
          ["Median", short(middle.middle)],
          ["Quartiles", `${short(middle.lower)} to ${short(middle.upper)}`],
          ["Mean", short(middle.mean)]
        ] as [string, string][])
      : [])
  ];
  return element`<div class="summary">${bins ? histogram(bins, summary) : null}${
    values && values.length > 0 ? frequencies(values, summary) : null
  }<dl>${facts.map(([name, value]) => element`<div><dt>${name}</dt><dd title=${value}>${value}</dd></div>`)}</dl></div>`;
}

const [width, height] = [240, 56];

/** Bars side by side, the least value on the left. */
function histogram(bins: readonly number[], {least, greatest}: Summary): HTMLElement {
  const most = Math.max(...bins, 1);
  const step = width / bins.length;
  const path = bins
    .map((rows, i) => {
      const bar = rows === 0 ? 0 : Math.max(1, (rows / most) * height);
      return `M${i * step + 0.5} ${height}v${-bar}h${step - 1}v${bar}z`;
    })
    .join("");
  const picture = element`<div></div>`;
  picture.innerHTML = `<svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" role="img"><path d="${path}"/></svg>`;
  const svg = picture.firstElementChild!;
  svg.setAttribute(
    "aria-label",
    `Distribution from ${least} to ${greatest}, at most ${most.toLocaleString()} rows in one of ${bins.length} steps`
  );
  return element`<figure class="histogram">${svg}<figcaption><span>${least}</span><span>${greatest}</span></figcaption></figure>`;
}

/** The most frequent values, each with a bar of its rows. */
function frequencies(values: NonNullable<Summary["values"]>, {rows, nulls, different}: Summary): HTMLElement {
  const most = values[0]!.rows;
  const rest = rows - nulls - values.reduce((sum, one) => sum + one.rows, 0);
  return element`<ul class="frequencies" aria-label="Most frequent values">${values.map(
    (one) =>
      element`<li><span class="bar" style=${`width: ${(one.rows / most) * 100}%`}></span><span class="value" title=${one.value}>${
        one.value === "" ? "(empty text)" : one.value
      }</span><span class="detail">${one.rows.toLocaleString()}</span></li>`
  )}${
    rest > 0
      ? element`<li class="rest"><span class="value">${(different - values.length).toLocaleString()} others</span><span class="detail">${rest.toLocaleString()}</span></li>`
      : null
  }</ul>`;
}

function short(value: number): string {
  return Number.isInteger(value) ? value.toLocaleString() : String(Number(value.toPrecision(4)));
}

function percent(share: number): string {
  return share < 0.001 ? "under 0.1 %" : `${Number((share * 100).toPrecision(2))} %`;
}

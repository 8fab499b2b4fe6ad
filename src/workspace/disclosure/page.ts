import type {DisclosureData} from "../../../loaders/site/disclosure-data.js";
import {element} from "../element.js";
import {costReport} from "./cost-report.js";

/** Starts the page of what pages hide: a slider over the minimums that were tried, and the report for the one chosen. */
async function start(root: HTMLElement): Promise<void> {
  const {href} = document.querySelector<HTMLAnchorElement>("a[data-costs]")!;
  const response = await fetch(href);
  if (!response.ok) throw new Error(await response.text());
  const data = (await response.json()) as DisclosureData;
  const report = element`<div aria-live="polite"></div>`;
  const show = (chosen: number) => {
    report.innerHTML = costReport(data, chosen).markup;
  };
  const inForce = data.costs.findIndex(({isInForce}) => isInForce);
  show(inForce);
  root.replaceChildren(data.costs.length > 1 ? slider(data, inForce, show) : alone(data), report);
}

function slider({costs}: DisclosureData, first: number, show: (chosen: number) => void): HTMLElement {
  const told = (i: number) => `${costs[i]!.minimum} respondents${costs[i]!.isInForce ? ", as in force" : ""}`;
  const output = element<HTMLOutputElement>`<output>${told(first)}</output>`;
  const input = element<HTMLInputElement>`<input type="range" id="minimum" min="0" max=${costs.length - 1} step="1"
    value=${first} aria-valuetext=${told(first)} oninput=${() => {
      const chosen = input.valueAsNumber;
      output.value = told(chosen);
      input.setAttribute("aria-valuetext", told(chosen));
      show(chosen);
    }}>`;
  return element`<p><label for="minimum">Minimum of respondents a cell</label> ${input} ${output}</p>`;
}

function alone({costs}: DisclosureData): HTMLElement {
  return element`<p>The minimum in force is ${costs[0]!.minimum}. Others take minutes each with so many cells:
    <code>plumbline disclosure --minimum 3,8</code> tries them.</p>`;
}

const root = document.querySelector<HTMLElement>("[data-disclosure]")!;
start(root).catch((error: Error) => {
  root.textContent = `What pages hide could not be worked out: ${error.message}`;
});

import type {Report} from "../../loaders/disclosure/report.js";
import {say} from "../language/language.js";
import {groupName} from "../narrative/names.js";
import {capitalised} from "../narrative/numbers.js";
import {directions, orders, regionsOf, type Selection, themesOf} from "../selection/selection.js";
import type {Control} from "../views/view.js";
import {html, type Markup} from "./html.js";

interface Option {
  value: string;
  label: string;
}

/** The controls of a page as a form that also works as a plain query. */
export function controls(report: Report, selection: Selection, wanted: readonly Control[]): Markup {
  const all: Record<Control, {label: string; options: Option[]; value: string}> = {
    quarter: {
      label: say("controls.quarter"),
      options: report.quarters.map(({id, label}) => ({value: id, label})).reverse(),
      value: selection.quarter
    },
    direction: {
      label: say("controls.direction"),
      options: directions(report).map(({holder, target}) => ({
        value: `${holder}>${target}`,
        label: say("controls.direction_option", {
          holders: capitalised(groupName(report, holder)),
          targets: groupName(report, target)
        })
      })),
      value: `${selection.holder}>${selection.target}`
    },
    theme: {
      label: say("controls.theme"),
      options: [
        {value: "", label: say("controls.all_themes")},
        ...themesOf(report, selection).map((theme) => ({value: theme, label: theme}))
      ],
      value: selection.theme ?? ""
    },
    region: {
      label: say("controls.region"),
      options: [
        {value: "", label: say("controls.all_regions")},
        ...regionsOf(report).map((region) => ({value: region, label: region}))
      ],
      value: selection.region ?? ""
    },
    order: {
      label: say("controls.order"),
      options: orders.map((value) => ({value, label: say(`order.${value}`)})),
      value: selection.order ?? "gap"
    }
  };
  // Where there is nothing to choose, there is no control.
  const shown = wanted.filter((name) => name !== "region" || regionsOf(report).length > 0);
  if (shown.length === 0) return html``;
  return html`<form class="controls" aria-label="${say("controls.label")}">${shown.map((name) => select(name, all[name]))}</form>`;
}

function select(
  name: Control,
  {label, options, value}: {label: string; options: Option[]; value: string}
): Markup {
  return html`<label>${label}<select name="${name}" autocomplete="off">${options.map(
    (option) =>
      html`<option value="${option.value}"${option.value === value && html` selected`}>${option.label}</option>`
  )}</select></label>`;
}

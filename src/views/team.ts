import {classBars} from "../components/class-bars.js";
import {classStrip} from "../components/class-strip.js";
import {classes} from "../components/colours.js";
import {figure} from "../components/figure.js";
import {html, type Markup} from "../components/html.js";
import {legend} from "../components/legend.js";
import {quarterLines} from "../components/quarter-lines.js";
import {say, sayMarkup} from "../language/language.js";
import {changeSentence} from "../narrative/change.js";
import {headlineSentence} from "../narrative/headline.js";
import {gapKind, remedy} from "../narrative/kind.js";
import {groupName, quarterName, teamName} from "../narrative/names.js";
import {count, counted, listed, percent, range} from "../narrative/numbers.js";
import {courseFinding} from "../narrative/quarters.js";
import {teamBesideAll} from "../narrative/team.js";
import {hasInterval, isUnclear, overall} from "../selection/figures.js";
import {cautions} from "./cautions.js";
import {type ExpectationCell, expectationCells} from "./expectation-cells.js";
import {namesOf} from "./names.js";
import {boundReason, hiddenReason, insteadOfMissed, reasonShort, whyNone} from "./reasons.js";
import type {Page, View} from "./view.js";

const nextSteps = 3;

/** What stands for the tags of a step's sentence. */
const parts = {
  todo: (inside: Markup) => html`<strong class="do">${inside}</strong>`,
  why: (inside: Markup) => html`<span class="quiet">${inside}</span>`
};

/** One team: how it stands, which expectations it misses and what its leader can do next. */
export const team: View = {
  title: ({report, team: id}) => say("team.title", {team: teamName(report, id ?? "*")}),
  controls: ["quarter", "direction", "theme"],
  needs: ["understanding", "themes", "results", "warnings"],
  render: (page) =>
    html`${standing(page)}${next(page)}${expectations(page)}${course(page)}${results(page)}${cautions(page, ["gap charts", "results"])}`
      .markup
};

function standing(page: Page): Markup {
  const {report, tables, selection, document} = page;
  const id = page.team ?? "*";
  const cell = overall(tables, selection, id);
  const names = namesOf(page);
  const name = teamName(report, id);
  const lead = html`<p class="answer"><strong>${teamBesideAll(cell, overall(tables, selection), name)}</strong> ${cell.state !== "shown" && headlineSentence(cell, names)} ${cell.state === "shown" && changeSentence(cell.row, names.before)}</p>`;
  if (cell.state !== "shown")
    return html`<section class="headline">${lead}<p class="note">${cell.state === "hidden" && hiddenReason(report, selection.target)}</p></section>`;
  const {row} = cell;
  const share = (n: number) => percent(n / row.n_pairs);
  return html`<section class="headline">${lead}${figure({
    title: say("team.missed_by", {share: percent(row.gap_lenient), team: name}),
    legend: legend([...classes].reverse()),
    draw: classStrip(row, document),
    alternative: classes
      .map(({field, label}) => say("chart.value", {name: label, value: share(row[field])}))
      .join(", "),
    caption: say("caption.basis", {
      quarter: names.quarter,
      people: counted(row.n_respondents, "person"),
      cases: counted(row.n_pairs, "case"),
      interval: hasInterval(row) ? "yes" : "no",
      teams: counted(1, "team")
    }),
    table: {
      columns: [say("column.class"), say("column.cases"), say("column.share")],
      rows: classes.map(({field, label}) => [label, count(row[field]), share(row[field])])
    }
  })}</section>`;
}

/** The widest gaps as things to do, and what has to be decided before anybody can know it. */
function next(page: Page): Markup {
  const cells = expectationCells(page, page.team ?? "*");
  const missed = cells.flatMap((entry) =>
    entry.cell.state === "shown" ? [{...entry, row: entry.cell.row}] : []
  );
  const top = missed.filter(({row}) => row.gap_lenient > 0).slice(0, nextSteps);
  const unclear = cells.filter(({cell}) => isUnclear(cell));
  if (top.length === 0 && unclear.length === 0) return html``;
  return html`<section><h2>${say("team.next")}</h2><ol class="steps">${top.map(({statement, row}) => {
    const {verb, sentence} = remedy(gapKind(row));
    return html`<li>${sayMarkup("team.step", {verb, statement, share: percent(row.gap_lenient), sentence, ...parts})}</li>`;
  })}${unclear.length > 0 && html`<li>${sayMarkup("team.decide", {...remedy("decide"), statements: listed(unclear.map(({statement}) => say("heatmap.statement", {statement}))), ...parts})}</li>`}</ol></section>`;
}

function expectations(page: Page): Markup {
  const cells = expectationCells(page, page.team ?? "*");
  const names = namesOf(page);
  const anyShown = cells.some(({cell}) => cell.state === "shown");
  const anyHidden = cells.some(({cell}) => cell.state === "hidden");
  const anyBounded = cells.some(({cell}) => cell.state === "bounded");
  const title = anyShown ? say("team.one_by_one") : say("expectations.no_figure");
  return html`<section>${figure({
    title,
    legend: anyShown ? legend([...classes].reverse()) : null,
    draw: anyShown
      ? classBars(
          cells.map(({id, statement, cell}) => ({
            label: statement,
            expectation: id,
            counts: cell.state === "shown" ? cell.row : null,
            note: cell.state === "shown" ? null : reasonShort(cell)
          })),
          page.document
        )
      : null,
    empty: whyNone(
      page,
      cells.map(({cell}) => cell)
    ),
    alternative: cells
      .map(({statement, cell}) =>
        cell.state === "shown"
          ? say("expectations.reads", {statement, share: percent(cell.row.gap_lenient)})
          : say("chart.value", {name: statement, value: reasonShort(cell)})
      )
      .join("; "),
    caption: anyShown
      ? html`${say("team.list_caption", {quarter: names.quarter, holders: names.holders, targets: names.targets})}${anyHidden && html` ${hiddenReason(page.report, page.selection.target)}`}${anyBounded && html` ${boundReason(page.report, page.selection.target)}`}`
      : "",
    table: {
      columns: [
        say("column.expectation"),
        say("column.missed"),
        say("column.interval"),
        say("column.people"),
        ...classes.map(({label}) => label)
      ],
      rows: cells.map(tableRow)
    }
  })}</section>`;
}

function tableRow({statement, cell}: ExpectationCell): (string | number)[] {
  if (cell.state !== "shown") return [statement, insteadOfMissed(cell), "–", "–", ...classes.map(() => "–")];
  const {row} = cell;
  return [
    statement,
    percent(row.gap_lenient),
    range(row.ci_low, row.ci_high),
    row.n_respondents,
    ...classes.map(({field}) => row[field])
  ];
}

function course(page: Page): Markup {
  const {report, tables, selection} = page;
  const cells = report.quarters.map(({id, label}) => ({
    label,
    cell: overall(tables, {...selection, quarter: id}, page.team ?? "*")
  }));
  const shown = cells.flatMap(({label, cell}) =>
    cell.state === "shown" ? [{...cell.row, quarter: label}] : []
  );
  if (shown.length === 0) return html``;
  return html`<section>${figure({
    title: courseFinding(shown, shown.length),
    draw: quarterLines(
      cells.map(({label, cell}) =>
        cell.state === "shown"
          ? {label, value: cell.row.gap_lenient, low: cell.row.ci_low, high: cell.row.ci_high, note: null}
          : {label, value: null, low: null, high: null, note: insteadOfMissed(cell)}
      ),
      page.document
    ),
    alternative: cells
      .map(({label, cell}) =>
        say("chart.value", {
          name: label,
          value: cell.state === "shown" ? percent(cell.row.gap_lenient) : insteadOfMissed(cell)
        })
      )
      .join("; "),
    caption: say("team.course_caption"),
    table: {
      columns: [say("column.quarter"), say("column.missed"), say("column.people")],
      rows: cells.map(({label, cell}) => [
        label,
        cell.state === "shown" ? percent(cell.row.gap_lenient) : insteadOfMissed(cell),
        cell.state === "shown" ? cell.row.n_respondents : "–"
      ])
    }
  })}</section>`;
}

function results({report, tables, team: id}: Page): Markup {
  const rows = tables.results.filter((row) => row.team === id);
  if (rows.length === 0) return html``;
  const metrics = [...new Set(rows.map(({metric}) => metric))];
  const value = (metric: string, quarter: string) => {
    const found = rows.find((row) => row.metric === metric && row.quarter === quarter)?.value;
    return found == null ? "–" : percent(found);
  };
  return html`<section><h2>${say("team.results")}</h2>
<div class="scroll" tabindex="0" role="region" aria-label="${say("team.results_region")}"><table>
<thead><tr><th scope="col">${say("column.measure")}</th>${report.quarters.map(({id: quarter}) => html`<th scope="col">${quarterName(report, quarter)}</th>`)}</tr></thead>
<tbody>${metrics.map((metric) => html`<tr><th scope="row">${metric}</th>${report.quarters.map(({id: quarter}) => html`<td>${value(metric, quarter)}</td>`)}</tr>`)}</tbody></table></div>
<p class="note">${say("team.results_note", {targets: groupName(report, report.engagement.headline.target)})}</p></section>`;
}

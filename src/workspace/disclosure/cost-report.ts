import type {HiddenAccount} from "../../../loaders/disclosure/account.js";
import type {MinimumCost} from "../../../loaders/disclosure/cost.js";
import type {DisclosureData} from "../../../loaders/site/disclosure-data.js";
import {html, type Markup} from "../../components/html.js";
import {totalOf} from "../../selection/hidden-total.js";
import {keptOf, ofTeams} from "../../selection/minimum-cost.js";
import {shareBar} from "../quality/share-bar.js";
import {type GridRow, grid, plural} from "../quality/text.js";

type Account = Omit<HiddenAccount, "table">;

/** What pages would hide with the minimum at `chosen`: in a sentence, a page, a team and a table at a time. */
export function costReport({costs, pages, teams}: DisclosureData, chosen: number): Markup {
  const cost = costs[chosen]!;
  const whole = totalOf(cost.tables);
  const kept = keptOf(cost);
  const byPage = pages.map(({page, tables}) =>
    row(pageName(page), totalOf(cost.tables.filter(({table}) => tables.some((name) => name === table))))
  );
  const label = new Map(teams.map((team) => [team.id, team.label]));
  return html`
<p>With a minimum of ${cost.minimum}, ${plural(whole.hidden, "cell")} of ${whole.cells.toLocaleString("en")} are hidden:
${whole.tooFew.toLocaleString("en")} rest on too few people, ${whole.alike.toLocaleString("en")} on a few who all, or all
but one, answered alike, and ${whole.toProtect.toLocaleString("en")} would give one of these away. Of understanding,
cells with ${percent(kept.shown / kept.all)} of their respondents are shown.${compared(costs, cost)}</p>
${costs.length > 1 && grid("What each minimum costs", ["Minimum", "Cells hidden", "To protect others", "Respondents of the cells shown"], costs.map(costRow))}
${grid("Page by page", heads("Page"), byPage)}
${grid(
  "Information lost by team: respondents of its cells of understanding, each counted once a cell",
  ["Team", "In all cells", "In hidden cells", "Shown"],
  ofTeams(cost).map(
    ({team, shown, all}): GridRow => [label.get(team) ?? team, all, all - shown, shareBar(shown, all)]
  )
)}
${grid(
  "Table by table",
  heads("Table"),
  cost.tables.map((account) => row(account.table.replaceAll("_", " "), account))
)}`;
}

/** A page as readers would name it; `teams/[team]` stands for one page a team. */
function pageName(page: string): string {
  const [folder, each] = page.split("/");
  const name = (page === "index" ? "overview" : folder!).replaceAll("-", " ");
  return each === undefined ? name : `${name}, one ${each.slice(1, -1)} a page`;
}

function heads(first: string): string[] {
  return [first, "Cells", "Shown", "Too few", "All alike", "To protect others", "Shown as a bound", ""];
}

function row(name: string, {cells, hidden, tooFew, alike, toProtect, bounded}: Account): GridRow {
  return [name, cells, cells - hidden, tooFew, alike, toProtect, bounded, shareBar(cells - hidden, cells)];
}

function costRow(cost: MinimumCost): GridRow {
  const {hidden, toProtect} = totalOf(cost.tables);
  const {shown, all} = keptOf(cost);
  const name = cost.isInForce ? `${cost.minimum}, in force` : String(cost.minimum);
  return [name, hidden, toProtect, percent(shown / all)];
}

/** How the chosen minimum compares with the one in force. */
function compared(costs: readonly MinimumCost[], cost: MinimumCost): string {
  const inForce = costs.find(({isInForce}) => isInForce);
  if (inForce === undefined || inForce === cost) return "";
  const more = totalOf(cost.tables).hidden - totalOf(inForce.tables).hidden;
  return ` That is ${plural(Math.abs(more), "cell")} ${more < 0 ? "fewer" : "more"} than with ${inForce.minimum}, which is in force.`;
}

function percent(share: number): string {
  return Number.isFinite(share) ? `${(100 * share).toFixed(1)} %` : "–";
}

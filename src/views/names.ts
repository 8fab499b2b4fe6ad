import {say} from "../language/language.js";
import {groupName, quarterBefore, quarterName} from "../narrative/names.js";
import type {Pooled} from "../narrative/teams.js";
import {type Selection, selectionQuery} from "../selection/selection.js";
import type {Page} from "./view.js";

/** The selection in readers' words. */
export function namesOf({report, selection}: Pick<Page, "report" | "selection">) {
  const {region} = selection;
  const targets = groupName(report, selection.target);
  const before = quarterBefore(report, selection.quarter);
  return {
    holders: groupName(report, selection.holder),
    /** Of the region, where one is chosen. */
    targets: region === undefined ? targets : say("names.in_region", {group: targets, region}),
    quarter: quarterName(report, selection.quarter),
    before: before === null ? null : quarterName(report, before),
    theme: selection.theme
  };
}

/** A link to another page that keeps the reader's selection; `page` is a path from the root without `.html`. */
export function link(
  {report, selection, root}: Pick<Page, "report" | "selection" | "root">,
  page: string
): string {
  const file = page === "index" ? root : `${root}${page}.html`;
  return `${file}${selectionQuery(selection, report)}`;
}

/** Whose figures the selection pools. */
export function pooledOf({region}: Selection): Pooled {
  return {pooled: region === undefined ? "all" : "region", region: region ?? ""};
}

/** The title of a figure that is of all teams whichever region is chosen. */
export function titleOfAll(finding: string, {region}: Selection): string {
  return region === undefined ? finding : say("names.all_regions", {finding});
}

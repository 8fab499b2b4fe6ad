import {groupName, quarterBefore, quarterName} from "../narrative/names.js";
import {selectionQuery} from "../selection/selection.js";
import type {Page} from "./view.js";

/** The selection in readers' words. */
export function namesOf({report, selection}: Pick<Page, "report" | "selection">) {
  const before = quarterBefore(report, selection.quarter);
  return {
    holders: groupName(report, selection.holder),
    targets: groupName(report, selection.target),
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

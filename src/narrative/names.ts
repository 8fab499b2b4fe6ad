import type {Report} from "../../loaders/disclosure/report.js";
import {locale, say} from "../language/language.js";

/**
 * What readers call a group inside a sentence: its label, small unless it begins with an abbreviation or the language
 * writes nouns with a capital.
 */
export function groupName({groups}: Pick<Report, "groups">, id: string): string {
  const label = groups.find((group) => group.id === id)?.label ?? id;
  const isSmall = /^\p{Lu}\p{Ll}/u.test(label) && !/^(?:de|lb)\b/.test(locale());
  return isSmall ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

/** What readers call one member of a group. */
export function memberName({groups}: Pick<Report, "groups">, id: string): string {
  return groups.find((group) => group.id === id)?.singular ?? id;
}

export function teamName({teams}: Pick<Report, "teams">, id: string): string {
  return id === "*" ? say("names.all_teams") : (teams.find((team) => team.id === id)?.label ?? id);
}

export function quarterName({quarters}: Pick<Report, "quarters">, id: string): string {
  return quarters.find((quarter) => quarter.id === id)?.label ?? id;
}

/** The quarter before, or null for the first. */
export function quarterBefore({quarters}: Pick<Report, "quarters">, id: string): string | null {
  return quarters[quarters.findIndex((quarter) => quarter.id === id) - 1]?.id ?? null;
}

export function statementOf({expectations}: Pick<Report, "expectations">, id: string): string {
  // It stands within sentences: a full stop of its own would end them early.
  return expectations.find((entry) => entry.id === id)?.statement.replace(/(?<!\.)\.$/, "") ?? id;
}

import {z} from "zod";
import {contradictions} from "./contradictions.js";
import {orgChartSource} from "./people-sources.js";
import {resultsSources} from "./results-sources.js";
import {labels, scale, surveySource, tidySource} from "./survey-sources.js";
import {theme} from "./theme.js";

const identifier = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9_.-]*$/,
    "letters, digits, '.', '_' and '-', beginning with a letter or digit"
  );

const group = z.strictObject({
  id: identifier.describe("How expectations.csv and people.csv name the group, e.g. rep."),
  label: z.string().min(1).describe("What readers call the group, plural, e.g. Sales reps."),
  singular: z.string().min(1).describe("One member of the group, e.g. rep.")
});

const team = z.strictObject({
  id: identifier.describe("How people.csv names the team."),
  label: z.string().min(1).describe("What readers call the team.")
});

const quarter = z.strictObject({
  id: identifier.describe(
    "How answers and results name the quarter, e.g. 2026Q3. The list is in time order."
  ),
  label: z.string().min(1).describe("What readers call the quarter, e.g. Q3 2026."),
  firstDay: z.iso
    .date()
    .optional()
    .describe(
      "The quarter's first day, e.g. 2026-07-01, where a source finds its quarter by date. An id such as 2026Q3 says it by itself."
    ),
  lastDay: z.iso.date().optional().describe("The quarter's last day.")
});

const source = z.discriminatedUnion("format", [surveySource, tidySource, ...resultsSources, orgChartSource]);

const consent = z.strictObject({
  by: z.string().min(1, "the person who obtained the consent").describe("Who obtained the leaders' consent."),
  date: z.iso.date("a day, as 2026-10-31").describe("When."),
  note: z.string().optional()
});

const reporting = z.strictObject({
  minRespondents: z
    .int()
    .min(2, "at least 2, better 5: a minimum of 1 publishes what single people answered")
    .default(5)
    .describe("No published cell rests on fewer respondents than this."),
  minLeaders: z
    .int()
    .min(2, "at least 2, better 3: a minimum of 1 publishes what single leaders answered")
    .default(3)
    .describe("The same for cells of leaders' own answers."),
  leaderGroup: z.string().default("leader").describe("The group to which minLeaders applies."),
  leaders: z
    .enum(["pooled", "named"])
    .default("pooled")
    .describe(
      "Whether a published figure may compare a team with its own leader. named needs the leaders' consent."
    ),
  unanimity: z
    .enum(["bound", "hide"])
    .default("bound")
    .describe(
      "What is shown of fewer than 20 people who all, or all but one, answered alike: a bound such as at least 90 %, where it gives nobody else away, or nothing. A count would tell what each of them answered."
    ),
  panelMinimum: z
    .int()
    .min(
      2,
      "at least 2, better 5: the change of two quarters tells what a single person who came or left answered"
    )
    .default(5)
    .describe("No published change rests on fewer people who joined, or left, than this."),
  minResultPeople: z
    .int()
    .min(2, "at least 2, better 3: a result of one person is theirs")
    .default(3)
    .describe(
      "No result is published of a team with fewer people than this on the roster, leaders left out: of two, each can take their own from it."
    ),
  dominance: z
    .number()
    .gt(0)
    .lte(1)
    .default(0.8)
    .describe(
      "No result is published of which one person makes more than this share (largest_share in results.csv): it is nearly theirs."
    ),
  consent: consent.optional().describe("The leaders' recorded consent; required where leaders is named."),
  comments: z
    .enum(["none", "approved"])
    .default("none")
    .describe(
      "Whether comments are published: none, or approved, which publishes the words that lines of approved_quotes.csv name. A style is recognised, so that nothing less than an approval a line is enough."
    ),
  minText: z
    .int()
    .min(2, "at least 2, better 10: of one person everybody knows whose words they are")
    .default(10)
    .describe("A comment is quoted only of a group of which so many people answered in its quarter.")
});

const method = z.strictObject({
  tau: z
    .number()
    .min(0)
    .optional()
    .describe("Levels this close count as equal. Default 1 on scales of 5 or more, else 0."),
  tauMisread: z.number().min(0).default(2).describe("A level further off than this is misread."),
  targetScope: z
    .enum(["team_leaders", "all_holders"])
    .default("team_leaders")
    .describe("Whose answers are the target: the holders of the respondent's own team, or all of them."),
  clearModalShare: z
    .number()
    .gt(0)
    .max(1)
    .default(0.6)
    .describe("A target is clear from this modal share on."),
  completeShare: z
    .number()
    .gt(0)
    .max(1)
    .default(0.8)
    .describe("A response is complete from this share of the rows shown on."),
  headline: z
    .strictObject({holder: z.string(), target: z.string()})
    .default({holder: "leader", target: "rep"})
    .describe("The direction whose gap is the headline."),
  seed: z.int().min(0).default(20260101).describe("Seed of every figure that is simulated or resampled.")
});

const coding = z.strictObject({
  languages: z
    .array(z.enum(["en", "de"]))
    .min(1)
    .optional()
    .describe("The languages in which people write. Default: the language of the pages."),
  coders: z
    .array(
      z
        .string()
        .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, "small letters, digits and '-', as in codings/<coder>.csv")
    )
    .min(2, "two coders, blind to each other")
    .optional()
    .describe(
      "Who codes. Up to doubleAll units everybody codes all; beyond, a random share is coded by all and the others by one each."
    ),
  doubleAll: z.int().min(1).default(300).describe("Up to so many units every coder codes all of them."),
  doubleShare: z
    .number()
    .gt(0)
    .lte(1)
    .default(0.2)
    .describe("Beyond that, the share that every coder codes, at least 100 units."),
  mask: z
    .array(z.string().min(1))
    .default([])
    .describe("Names that coders must not see, beside those in the exports' columns of names."),
  similarity: z
    .string()
    .min(1)
    .optional()
    .describe(
      "A CSV of your own (unit, code, score) whose scores rank the suggestions instead, e.g. from embeddings made offline."
    )
});

const toDecide = z.strictObject({
  file: z.string().min(1).describe("The file that the question is about, relative to this folder."),
  field: z.string().min(1).describe("The field or column that the answer goes into."),
  question: z.string().min(1).describe("What a person must still decide."),
  guess: z.string().describe("What stands there until then; empty where nothing does."),
  hint: z.string().describe("Where the answer is written.")
});

/** engagement.json: who and when, how each source maps, what may be published. */
export const engagementSchema = z
  .strictObject({
    $schema: z.string().optional(),
    id: identifier.describe("A short name, used in file names and addresses."),
    title: z.string().min(1).describe("The client's name, as readers see it."),
    fictional: z
      .boolean()
      .default(false)
      .describe("True where company, people and answers are made up; pages then say so."),
    language: z
      .enum(["en", "de"])
      .default("en")
      .describe("The language of the pages. language.json, beside this file, can replace any sentence."),
    address: z
      .url({protocol: /^https?$/})
      .optional()
      .describe(
        "Where the site will be published, e.g. https://reports.example.com/halden/. Previews of its links and its page for wrong addresses need it."
      ),
    theme: theme
      .default({colours: {}, fonts: {headings: "inter", text: "inter"}})
      .describe("How pages look: logo, two colours, typefaces."),
    quarters: z.array(quarter).min(1).describe("In time order."),
    groups: z.array(group).min(2).describe("The stakeholder groups."),
    teams: z.array(team).default([]).describe("Labels of teams; a team not listed is shown by its id."),
    scale: scale.default({min: 1, max: 5}).describe("The level scale's lowest and highest option."),
    labels: labels.default({known: {}, action: {}, level: {}, clear: {}, share_known: {}}),
    sources: z.array(source).min(1).describe("The exports, and how each maps to answers or results."),
    toDecide: z
      .array(toDecide)
      .default([])
      .describe(
        "What init guessed or could not know. check lists each as a warning; take an entry out once it is decided."
      ),
    coding: coding.default({doubleAll: 300, doubleShare: 0.2, mask: []}),
    reporting: reporting.default({
      minRespondents: 5,
      minLeaders: 3,
      leaderGroup: "leader",
      leaders: "pooled",
      unanimity: "bound",
      panelMinimum: 5,
      minResultPeople: 3,
      dominance: 0.8,
      comments: "none",
      minText: 10
    }),
    method: method.default({
      tauMisread: 2,
      targetScope: "team_leaders",
      clearModalShare: 0.6,
      completeShare: 0.8,
      headline: {holder: "leader", target: "rep"},
      seed: 20260101
    })
  })
  .superRefine((engagement, context) => {
    for (const {path, message} of contradictions(engagement))
      context.addIssue({code: "custom", path, message});
  });

export type Engagement = z.infer<typeof engagementSchema>;
export type EngagementInput = z.input<typeof engagementSchema>;
export type Source = Engagement["sources"][number];
export type WideSource = Extract<Source, {columns: unknown}>;
export type OrgChartSource = Extract<Source, {format: "org_chart"}>;
export type ResultsSource = Exclude<Source, WideSource | OrgChartSource | {format: "tidy"}>;
export type StatementRule = WideSource["statements"][number];
export type ColumnRule = WideSource["columns"][number];

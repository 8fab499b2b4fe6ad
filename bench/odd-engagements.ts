import {readFile, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {type SimulateOptions, simulate} from "../loaders/simulate/simulate.js";

/** A made-up engagement that is odd in one way, as one comes now and then. */
interface Odd {
  size?: Partial<SimulateOptions>;
  /** What is changed in the file engagement.json. */
  settings?: (engagement: Settings) => void;
  /** The lines of files below the first, changed. */
  lines?: Record<string, (lines: string[]) => string[]>;
}

interface Settings {
  sources: {format: string}[];
  groups: {id: string; label: string; singular: string}[];
  teams: {id: string; label: string}[];
  title: string;
  [field: string]: unknown;
}

const long =
  "Write down after every customer call, on the same day and in the words the customer used, what was decided, by whom, what it depends on and when it is due, and send it to service and to the customer too.";
const hebrew = "לרשום כל שיחה עם לקוח במערכת עוד באותו היום, כולל CRM";
const arabic = "التوقف عن بدء الاجتماع بقائمة الأسعار";

const statementOf = (text: string) => (line: string) => {
  const cells = line.split(",");
  return [...cells.slice(0, 4), /,/.test(text) ? `"${text}"` : text, ...cells.slice(-7)].join(",");
};

/** What has come out, here or there, as an empty chart, a NaN or a broken sentence. */
export const oddEngagements: Record<string, Odd> = {
  "one-quarter": {size: {quarters: 1}},
  "one-team": {size: {teams: 1, reps: 30}},
  "no-leaders": {
    lines: {"exports/answers.csv": (lines) => lines.filter((line) => !/,LR\d+,direct/.test(line))}
  },
  "no-results": {
    settings: (engagement) => {
      engagement.sources = engagement.sources.filter(({format}) => format === "tidy");
    }
  },
  hidden: {
    settings: (engagement) => Object.assign(engagement, {reporting: {minRespondents: 900, minLeaders: 500}})
  },
  long: {
    settings: ({teams}) => {
      teams[0]!.label = "Northern Highlands and Islands, Public Sector";
    },
    lines: {"expectations.csv": ([first, ...rest]) => [statementOf(long)(first!), ...rest]}
  },
  "right-to-left": {
    settings: (engagement) => {
      engagement.title = "חברת הדגמה";
      engagement.teams[0]!.label = "צפון";
      engagement.teams[1]!.label = "غرب";
    },
    lines: {
      "expectations.csv": ([first, second, ...rest]) => [
        statementOf(hebrew)(first!),
        statementOf(arabic)(second!),
        ...rest
      ]
    }
  },
  // Last, as working out what 400 teams may show takes many minutes.
  "many-teams": {size: {teams: 400, reps: 2400, quarters: 2, expectations: 4}}
};

/** Writes one of them into a new folder. */
export async function writeOdd(name: string, folder: string): Promise<void> {
  const {size, settings, lines = {}} = oddEngagements[name]!;
  const usual = {reps: 60, teams: 4, quarters: 3, expectations: 6, seed: 5, as: "tidy"} as const;
  await rm(folder, {recursive: true, force: true});
  await simulate(folder, {...usual, ...size});
  const file = join(folder, "engagement.json");
  const engagement = JSON.parse(await readFile(file, "utf8")) as Settings;
  settings?.(engagement);
  await writeFile(file, JSON.stringify(engagement));
  for (const [path, change] of Object.entries(lines)) {
    const [head, ...rows] = (await readFile(join(folder, path), "utf8")).trimEnd().split("\n");
    await writeFile(join(folder, path), `${[head, ...change(rows)].join("\n")}\n`);
  }
}

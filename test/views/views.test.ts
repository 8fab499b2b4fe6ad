import {JSDOM} from "jsdom";
import {describe, expect, test} from "vitest";
import type {Tables} from "../../loaders/alignment/tables.js";
import {resultDots} from "../../src/components/result-dots.js";
import {percent} from "../../src/narrative/numbers.js";
import {defaultSelection, type Selection} from "../../src/selection/selection.js";
import {views} from "../../src/views/index.js";
import {sampleReport} from "../site/sample-report.js";

const {report, tables} = sampleReport();

/** A view as the browser would show it. */
function show(
  name: string,
  selection: Partial<Selection> = {},
  team: string | null = null,
  changed = report,
  changedTables = tables
): HTMLElement {
  const {document} = new JSDOM().window;
  document.body.innerHTML = views[name]!.render({
    report: changed,
    tables: changedTables,
    selection: {...defaultSelection(changed), ...selection},
    document,
    team,
    root: "./"
  });
  return document.body;
}

const text = (element: Element) => element.textContent!.replace(/\s+/g, " ");

describe.each(Object.keys(views))("the view %s", (name) => {
  const team = name === "team" ? "cedar" : null;
  test.each(["2026Q1", "2026Q3", "2026Q4"])(
    "shows no undefined figure in %s, in either direction",
    (quarter) => {
      for (const [holder, target] of [
        ["leader", "rep"],
        ["rep", "leader"]
      ] as const) {
        const body = show(name, {quarter, holder, target}, team);
        expect(text(body)).not.toMatch(/NaN|undefined|null|Infinity/);
        expect(body.innerHTML).not.toMatch(/NaN|undefined|Infinity/);
        for (const svg of body.querySelectorAll("svg"))
          expect(svg.getAttribute("aria-label")!.length).toBeGreaterThan(5);
      }
    }
  );

  test("gives every chart a table of its figures", () => {
    for (const figure of show(name, {}, team).querySelectorAll("figure")) {
      if (figure.querySelector("svg")) expect(figure.querySelectorAll("tbody tr").length).toBeGreaterThan(0);
    }
  });

  test("writes what a client wrote as text, not as markup", () => {
    const sly = "<img src=x onerror=alert(1)>\"&'";
    const changed = {
      ...report,
      expectations: report.expectations.map((entry) => ({...entry, statement: sly})),
      teams: report.teams.map((entry) => ({...entry, label: sly}))
    };
    expect(show(name, {}, team, changed).querySelectorAll("img, [onerror]")).toHaveLength(0);
  });
});

test("agreement beside perceived agreement says how many it rests on, at most", () => {
  const captions = [...show("two-way").querySelectorAll("figcaption")].map(text);
  const seen = captions.filter((caption) => caption.startsWith("Seen by"));
  expect(seen.length).toBeGreaterThan(0);
  for (const caption of seen) expect(caption).toMatch(/: up to [\d,]+ (?:person|people), [\d,]+ cases?\.$/);
});

test("where nothing can be compared or ranked, no bars of nothing stand, and the reason is no repeated title", () => {
  const without = {...tables, coorientation: [], priority: []};
  const empty = (name: string) =>
    [...show(name, {}, null, report, without).querySelectorAll("figure")]
      .filter((figure) => figure.querySelector("svg") === null)
      .map((figure) => [text(figure.querySelector("h2, h3")!), text(figure.querySelector(".empty")!)]);
  expect(empty("two-way")).toContainEqual([
    "How sales reps see what sales leaders expect cannot be shown",
    "No case has both views."
  ]);
  const [[title, reason]] = empty("expectations") as [[string, string]];
  expect(title).toBe("Which expectation comes first cannot be shown");
  expect(reason).toMatch(/matters and how many miss it/);
});

test("the heatmap names hidden cells and those without a clear target, and gives neither a colour", () => {
  const body = show("teams", {quarter: "2026Q3"});
  const cells = [...body.querySelectorAll("td")];
  const hidden = cells.filter((cell) => cell.className === "hidden");
  expect(hidden.length).toBeGreaterThan(5);
  for (const cell of hidden) expect(text(cell)).toBe("hidden");
  const unclear = cells.filter((cell) => cell.className === "none");
  expect(unclear.some((cell) => text(cell) === "no clear target")).toBe(true);
  for (const cell of cells)
    if (/^\d+%$/.test(text(cell))) expect(cell.className).toMatch(/^shown step-[0-4]$/);
});

test("links to teams keep the selection", () => {
  const links = [...show("teams", {quarter: "2026Q2"}).querySelectorAll("a")].map((link) =>
    link.getAttribute("href")
  );
  expect(links).toContain("./teams/cedar.html?quarter=2026Q2");
});

describe("a region", () => {
  const regionOf = (team: string) => (["cedar", "ash"].includes(team) ? "Coast" : "Inland");
  const inTwo = {...report, teams: report.teams.map((team) => ({...team, region: regionOf(team.id)}))};
  // As if each region were one of its teams.
  const likeTeam = {Coast: "cedar", Inland: "dogwood"};
  const byRegion: Tables = {
    ...tables,
    regions: Object.entries(likeTeam).flatMap(([region, like]) => [
      ...tables.understanding
        .filter(({team}) => team === like)
        .map(({team, hit_rate, false_alarm_rate, known_adjusted, ...row}) => ({...row, region, theme: "*"})),
      ...tables.themes
        .filter(({team}) => team === like)
        .map(({team, ...row}) => ({...row, region, expectation: "*"}))
    ])
  };
  const byName = (name: string, region: string, changed: Partial<Selection> = {}) =>
    show(name, {region, ...changed}, null, inTwo, byRegion);
  const shareOf = (team: string) =>
    percent(
      tables.understanding.find(
        (row) =>
          row.team === team && row.quarter === "2026Q4" && row.target === "rep" && row.expectation === "*"
      )!.gap_lenient!
    );

  test.each(["overview", "expectations", "expectation", "teams", "quarters"])(
    "has no undefined figure on the page %s, and names it",
    (name) => {
      for (const region of ["Coast", "Inland"])
        for (const target of ["rep", "leader"]) {
          const holder = target === "rep" ? "leader" : "rep";
          for (const theme of [null, "CRM"]) {
            const changed = {region, holder, target, theme};
            const selection = {...defaultSelection(inTwo), ...changed};
            const title = views[name]!.title({report: inTwo, selection, team: null, expectation: "e1"});
            const shown = `${title} ${text(byName(name, region, changed))}`;
            expect(shown).not.toMatch(/NaN|undefined|null|Infinity/);
            if (name !== "expectation" || target === "rep") expect(shown).toContain(region);
          }
        }
    }
  );

  test("gives the overview its headline, its teams, and says what is of all regions", () => {
    const shown = text(byName("overview", "Coast"));
    expect(shareOf("cedar")).not.toBe(shareOf("*"));
    expect(shown).toContain(`sales reps in Coast did not know, or misread, ${shareOf("cedar")} of what`);
    expect(shown).not.toContain("Dogwood");
    expect(shown).toContain("These figures are of all regions.");
    expect(text(show("overview", {}, null, inTwo, byRegion))).not.toContain("of all regions");
  });

  test("that is hidden is said to be, and why", () => {
    const shown = byName("overview", "Inland");
    expect(text(shown)).toContain("it rests on too few sales reps in Inland");
    const [column] = [...byName("teams", "Inland").querySelectorAll("tbody td:nth-child(2)")];
    expect(column!.className).toBe("hidden");
    expect(text(byName("quarters", "Inland"))).toContain("hidden");
  });

  test("has a column of its own in the heatmap, and those of its teams alone", () => {
    const columns = [...byName("teams", "Coast").querySelectorAll("thead th")].map(text);
    expect(columns.slice(1)).toEqual([
      "Coast",
      ...inTwo.teams.filter(({region}) => region === "Coast").map(({label}) => label)
    ]);
  });

  test("is said not to change what comes first, nor what is meant", () => {
    for (const name of ["expectations", "expectation"]) {
      const titles = [...byName(name, "Coast").querySelectorAll("h2")].map(text);
      expect(titles.filter((title) => title.startsWith("All regions: "))).toHaveLength(1);
      expect(text(byName(name, "Coast"))).toContain("This is not known region by region.");
    }
  });
});

test("the page of a team too small says so and shows no figure of it", () => {
  const body = show("team", {}, "dogwood");
  expect(text(body)).toContain("Dogwood has no figure that may be shown");
  expect(text(body)).toContain("fewer than 5 sales reps is hidden");
  expect(body.querySelectorAll("svg")).toHaveLength(0);
});

test("a team's page says what to do about each of its widest gaps", () => {
  const steps = [...show("team", {}, "cedar").querySelectorAll(".steps li")].map(text);
  expect(steps).toHaveLength(3);
  for (const step of steps) expect(step).toMatch(/^(Tell|Clarify|Tell and clarify): “.+” missed by \d+%\./);
});

test("where the holders are of two minds, deciding is what comes first", () => {
  expect(text(show("team", {quarter: "2026Q3"}, "cedar"))).toMatch(/Decide: “Practise one conversation/);
});

test("rows read are rows kept and rows left out, for every source", () => {
  const rows = [...show("method").querySelectorAll('[aria-label="Sources"] tbody tr')];
  expect(rows).toHaveLength(4);
  for (const row of rows) {
    const [, read, kept, dropped] = [...row.querySelectorAll("td")].map((cell) =>
      Number.parseInt(text(cell), 10)
    );
    expect(read).toBe(kept! + dropped!);
  }
});

test("the heatmap of hundreds of teams has a column for those that miss most, and says how many are left", () => {
  const more = Array.from({length: 392}, (_, i) => ({id: `more${i}`, label: `More ${i}`, region: null}));
  const body = show("teams", {}, null, {...report, teams: [...report.teams, ...more]});
  expect(body.querySelectorAll("table.heatmap thead th")).toHaveLength(2 + 20);
  const columns = [...body.querySelectorAll("table.heatmap thead th")].map(text);
  for (const {label} of report.teams) expect(columns).toContain(label);
  expect(text(body.querySelector("figcaption")!)).toContain("380 more teams");
});

test("a picture of hundreds of teams has room for 40 of them, and says where the others stand", () => {
  const more = Array.from({length: 392}, (_, i) => ({id: `more${i}`, label: `More ${i}`, region: null}));
  for (const page of ["overview", "expectation"]) {
    const figures = show(page, {}, null, {...report, teams: [...report.teams, ...more]}).querySelectorAll(
      "figure"
    );
    const [ofTeams] = [...figures].filter((figure) => figure.querySelector("tbody tr:nth-child(400)"));
    expect(text(ofTeams!.querySelector("figcaption")!), page).toContain("360 more teams stand in the table");
    const drawn = new Set(text(ofTeams!.querySelector(".chart.wide")!).match(/More \d+/g));
    expect(drawn.size, page).toBeLessThan(40);
  }
});

test("of hundreds of teams those that moved most are in sight on the quarters' page, and all others can be shown", () => {
  const more = Array.from({length: 392}, (_, i) => ({id: `more${i}`, label: `More ${i}`, region: null}));
  const body = show("quarters", {}, null, {...report, teams: [...report.teams, ...more]});
  const [, inSight, others] = [...body.querySelectorAll("table.course")].map((table) =>
    [...table.querySelectorAll("tbody th")].map(text)
  );
  for (const {label} of report.teams) expect(inSight).toContain(label);
  expect(inSight!.length + others!.length).toBe(report.teams.length + 392);
  const summaries = [...body.querySelectorAll("details > summary")].map(text);
  expect(summaries.filter((summary) => summary.startsWith(`Show ${others!.length} more teams`))).toHaveLength(
    1
  );
});

test("where no chart is drawn, no caption reads one, and the reason stands once", () => {
  const nobody = {...tables, understanding: [], themes: [], priority: []};
  for (const name of ["overview", "quarters", "themes", "team"])
    for (const figure of show(name, {}, name === "team" ? "cedar" : null, report, nobody).querySelectorAll(
      "figure"
    ))
      if (figure.querySelector("svg, table.heatmap") === null)
        expect(text(figure.querySelector("figcaption")!), name).toBe("");
});

test("a map of groups joins the pairs that are known, and names those that are not or are hidden", () => {
  const groups = [
    ...report.groups,
    {id: "service", label: "Service", singular: "service colleague"},
    {id: "technology", label: "Technology", singular: "technologist"}
  ];
  const quarter = "2026Q4";
  const row = tables.strategic_consensus.find((each) => each.quarter === quarter && each.group === "leader")!;
  const pair = (group: string, between_r: number | null) => ({
    ...{...row, group, group_b: "rep", between_r},
    flag: between_r === null ? "hidden" : null
  });
  const rows = [pair("leader", 0.9), {...pair("rep", 0.1), group_b: "service"}];
  const shown = (more: typeof rows) => {
    const {document} = new JSDOM().window;
    document.body.innerHTML = views.stakeholders!.render({
      ...{report: {...report, groups}, tables: {...tables, strategic_consensus: [...rows, ...more]}},
      ...{selection: {...defaultSelection(report), quarter}, document, root: "./"}
    } as never);
    return [...document.querySelectorAll("figure")].at(-1)!;
  };
  const whole = shown([{...pair("rep", 0.5), group_b: "technology"}]);
  expect(text(whole.querySelector("h2")!)).toMatch(/^On the map, .* closest/);
  expect(whole.querySelectorAll(".wide [data-mark]")).toHaveLength(3 + groups.length);
  const hidden = shown([{...pair("rep", null), group_b: "technology"}]);
  expect(hidden.querySelectorAll(".wide [data-mark]")).toHaveLength(2 + 3);
  expect(text(hidden.querySelector("figcaption")!)).toMatch(/4 pairs are not known.*reps and technology/i);
  expect(hidden.querySelector("svg")!.getAttribute("aria-label")).toMatch(/and technology: not known/i);
});

test("where those who expect said nothing, no page says that nothing was asked, or that nobody answered", () => {
  const silent = <Row extends {gap_lenient: number | null; flag: string | null}>(row: Row): Row => ({
    ...row,
    ...{gap_lenient: null, n_pairs: 0, flag: "no_clear_target"}
  });
  const changed = {
    ...tables,
    understanding: tables.understanding.map(silent),
    themes: tables.themes.map(silent)
  };
  for (const name of ["overview", "expectations", "team", "themes"]) {
    const {document} = new JSDOM().window;
    document.body.innerHTML = views[name]!.render({
      ...{report, tables: changed, selection: defaultSelection(report), document, team: "cedar", root: "./"}
    });
    const said = text(document.body);
    expect(said, name).toContain("did not agree among themselves on any of it, or did not say");
    expect(said, name).not.toMatch(/Nothing was asked|has answered/);
  }
});

test("an axis of results that hardly differ writes no number twice", () => {
  const {document} = new JSDOM().window;
  for (const results of [[1.028, 1.032], [1.03], [0, 0]]) {
    const dots = results.map((result) => ({team: "west", understood: 0.5, result, says: "West"}));
    const draw = resultDots(dots, {across: "", up: "", result: percent}, document);
    const labels = [...draw(720).querySelectorAll("[aria-label='y-axis tick label'] text")].map(text);
    expect(labels.length).toBeGreaterThan(1);
    expect(new Set(labels).size).toBe(labels.length);
  }
});

import {literal, openDatabase} from "../loaders/warehouse/duckdb.js";

// One query as an analyst would write it: read the tidy file, cast it, and group it. Prints the number of answers.
const [file = ""] = process.argv.slice(2);
const db = await openDatabase(":memory:");
const groups = await db.rows<{n: number}>(`
  SELECT quarter, expectation, perspective, known, action, count(*) AS n, avg(level) AS mean,
    stddev_samp(level) AS sd, count(DISTINCT respondent) AS people
  FROM read_csv(${literal(file)}, header = true, all_varchar = false, types = {
    'quarter': 'VARCHAR', 'respondent': 'VARCHAR', 'expectation': 'VARCHAR', 'perspective': 'VARCHAR',
    'known': 'VARCHAR', 'action': 'VARCHAR', 'level': 'DOUBLE', 'clear': 'VARCHAR', 'share_known': 'DOUBLE',
    'comment': 'VARCHAR', 'status': 'VARCHAR'})
  GROUP BY quarter, expectation, perspective, known, action`);
db.close();
console.log(groups.reduce((sum, group) => sum + group.n, 0));

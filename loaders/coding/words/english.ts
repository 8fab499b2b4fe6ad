import type {Vocabulary} from "./vocabulary.js";

export const english: Vocabulary = {
  stop: [
    ...["stop", "stops", "stopping", "stopped", "quit", "cease", "end", "drop", "ditch", "scrap", "refrain"],
    ...[
      "cut out",
      "give up",
      "get rid of",
      "no more",
      "no longer",
      "enough with",
      "enough of",
      "less",
      "fewer"
    ],
    ...["leave off", "lay off", "knock off", "do away with", "put an end to", "abandon"]
  ],
  start: [
    ...["start", "starts", "starting", "begin", "introduce", "try", "more", "finally", "at last"],
    ...["should", "shd", "must", "need", "needs", "ought to", "have to", "gotta", "want", "wants", "expect"],
    ...[
      "please",
      "pls",
      "plz",
      "would be nice",
      "let us",
      "lets",
      "let's",
      "make sure",
      "get into",
      "from now on"
    ]
  ],
  continue: [
    ...[
      "continue",
      "continues",
      "keep",
      "keeps",
      "keep on",
      "keep up",
      "carry on",
      "go on",
      "still",
      "remain"
    ],
    ...[
      "maintain",
      "stick with",
      "stick to",
      "as before",
      "like now",
      "as now",
      "never change",
      "don't change"
    ]
  ],
  negation: [
    ...["not", "no", "never", "without", "don't", "dont", "do not", "doesn't", "doesnt", "didn't", "won't"],
    ...["wont", "can't", "cant", "cannot", "isn't", "aren't", "shouldn't", "shouldnt", "mustn't", "nobody"],
    ...["nothing", "none", "hardly", "rarely", "barely"]
  ],
  opposite: [
    ...["forget", "forgets", "forgetting", "ignore", "ignores", "ignoring", "skip", "skips", "skipping"],
    ...["miss", "misses", "missing", "neglect", "neglecting", "avoid", "avoids", "avoiding", "refuse"],
    ...["refusing", "hide", "hiding", "withhold", "withholding", "omit", "omitting", "delay", "delaying"],
    ...["postpone", "postponing", "fail to", "failing to", "leave out", "leaving out", "bypass", "bypassing"],
    ...["dodge", "dodging", "put off", "putting off"]
  ],
  joins: ["and", "but", "also", "plus", "then", "&", "so"],
  beforeName: ["mr", "mrs", "ms", "miss", "dr", "prof", "sir", "madam"],
  abbreviations: [
    "e.g",
    "i.e",
    "etc",
    "approx",
    "mr",
    "mrs",
    "ms",
    "dr",
    "prof",
    "vs",
    "no",
    "incl",
    "min",
    "max"
  ]
};

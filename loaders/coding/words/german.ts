import type {Vocabulary} from "./vocabulary.js";

export const german: Vocabulary = {
  stop: [
    ...[
      "stoppen",
      "stopp",
      "stop",
      "aufhören",
      "aufhoeren",
      "hört auf",
      "hoert auf",
      "hör auf",
      "hör",
      "hört"
    ],
    ...["schluss mit", "lassen", "lasst", "lass", "sein lassen", "nicht mehr", "kein mehr", "keine mehr"],
    ...["weniger", "abschaffen", "unterlassen", "beenden", "bleiben lassen"]
  ],
  start: [
    ...[
      "anfangen",
      "fangt an",
      "fang",
      "fangt",
      "beginnen",
      "beginnt",
      "einführen",
      "starten",
      "endlich",
      "mehr"
    ],
    ...[
      "sollen",
      "sollte",
      "sollten",
      "soll",
      "müssen",
      "muss",
      "müsst",
      "bitte",
      "will",
      "wollen",
      "erwartet"
    ]
  ],
  continue: [
    ...["weiter", "weiterhin", "weitermachen", "weiterführen", "beibehalten", "behalten", "fortsetzen"],
    ...["macht weiter", "so bleiben", "nach wie vor", "immer noch", "wie bisher"]
  ],
  negation: ["nicht", "nie", "niemals", "kein", "keine", "keinen", "keiner", "ohne", "nix", "nichts", "kaum"],
  opposite: [
    ...[
      "vergessen",
      "vergisst",
      "vergesst",
      "ignorieren",
      "ignoriert",
      "auslassen",
      "verschweigen",
      "vermeiden"
    ],
    ...["versäumen", "weglassen", "umgehen", "verweigern", "übergehen"]
  ],
  joins: ["und", "aber", "sowie", "außerdem", "ausserdem", "dann", "u"],
  beforeName: ["herr", "herrn", "frau", "dr", "prof"],
  abbreviations: [
    "z.b",
    "d.h",
    "usw",
    "bzw",
    "ca",
    "evtl",
    "ggf",
    "nr",
    "dr",
    "prof",
    "inkl",
    "u.a",
    "mind",
    "max"
  ]
};

import {type AnswerFile, csvCell} from "./answer-file.js";
import type {Direction} from "./codebook.js";
import type {Quarter} from "./quarter-names.js";
import {type TextFile, textFile} from "./text-file.js";

/** A tidy file of answers, for all quarters. */
export function tidyFile(path: string): TextFile {
  const file = textFile(path);
  file.write(
    "quarter,respondent,expectation,perspective,known,action,level,clear,share_known,comment,status\n"
  );
  return file;
}

/** The part of a tidy file that holds a quarter; closing it leaves the file open. */
export function tidyQuarter(file: TextFile, quarter: Quarter, directions: readonly Direction[]): AnswerFile {
  const ids = directions.flatMap(({expectations}) => expectations.map(({id}) => id));
  return {
    add({person, sheet, reached}) {
      if (reached === 0) return;
      const start = `${quarter.id},${person.id},`;
      let lines = "";
      for (let i = 0; i < sheet.count; ++i) {
        const {expectation, perspective, known, action, level, clear, share, comment, status} =
          sheet.answers[i]!;
        lines += `${start}${ids[expectation]},${perspective},${known},${action},${level ?? ""},${clear},${
          share === null ? "" : share / 10
        },${comment && csvCell(comment)},${status}\n`;
      }
      file.write(lines);
    },
    close() {}
  };
}

import type {Head} from "./head.js";
import {type Format, type Recognition, type SystemRole, unrecognised} from "./layout.js";
import {headerColumns, plainLayout} from "./layout-columns.js";

const started =
  /^(start ?time|startzeit|heure de début|hora de (inicio|início|começo)|begin ?tijd|start ?tijd|tijdstip van start|ora di inizio|starttid|godzina rozpoczęcia|開始時刻)$/i;
const ended =
  /^(completion time|fertigstellungszeit|abschlusszeit|heure de fin|hora de (finalizaci[óo]n|conclusão)|voltooiings?tijd|tijd van voltooi(en|ing)|tijdstip van voltooiing|ora di completamento|slutförandetid|fuldførelsestidspunkt|fullføringstidspunkt|czas ukończenia|完了時刻)$/i;
const changed =
  /^(last modified time|(uhrzeit|zeit(punkt)?) der letzten änderung|heure de la dernière modification|hora de la [úu]ltima modificaci[óo]n|ora dell'ultima modifica|tijd van laatste wijziging|hora da última modificação|最終変更時刻)$/i;
const quizTotals =
  /^(total points|quiz feedback|grade posted time|gesamtpunktzahl|quizfeedback|total de points|puntos totales|punti totali)$/i;
const quizTwin =
  /^(points|feedback|punkte|rückmeldung|commentaires?|puntos|comentarios|punti|punten|pontos) [-–] (.+)$/i;
const dateLike = /^\d{4}-\d{2}-\d{2}|^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/;

/**
 * Microsoft Forms, an Excel sheet (or the CSV somebody saved of it): `ID, Start time, Completion time, Email, Name` in the
 * form's language, then question texts; a Likert question has a column a statement, a second one of the same statements
 * a 2 behind them. Quizzes add twins, `Points - Question` and `Feedback - Question`.
 */
export const microsoftForms: Format<"microsoft_forms"> = {
  id: "microsoft_forms",
  title: "Microsoft Forms",
  looksLike: "the columns ID, Start time, Completion time, Email, Name (in the form's language)",
  recognises,
  layout({records}) {
    const names = new Set((records[0] ?? []).map((cell) => cell.trim()));
    const isTwin = (name: string) => names.has(quizTwin.exec(name)?.[2]?.trim() ?? "\n");
    return plainLayout(
      headerColumns(
        records[0] ?? [],
        (name, position) => roleOf(name, position) ?? (isTwin(name) ? "system" : undefined)
      )
    );
  }
};

function recognises({records}: Head): Recognition {
  const [header = [], first = []] = records.map((record) => record.map((cell) => cell.trim()));
  if (!/^id\.?$/i.test(header[0] ?? "") || header.length < 6) return unrecognised;
  const isNamed = started.test(header[1]!) && ended.test(header[2]!);
  const isDated = dateLike.test(first[1] ?? "") && dateLike.test(first[2] ?? "");
  const isAnonymous = /^anonymous$/i.test(first[3] ?? "") || (first[3] ?? "").includes("@");
  if (!isNamed && !(isDated && isAnonymous)) return unrecognised;
  const reasons = [`the columns begin ${header.slice(0, 5).join(", ")}`];
  if (isDated) reasons.push("the second and third hold dates");
  if (isAnonymous) reasons.push("the fourth holds addresses, or anonymous");
  return {score: isNamed ? 0.97 : 0.75, reasons};
}

function roleOf(name: string, position: number): SystemRole | undefined {
  if (position === 0) return "response_id";
  if (position === 1) return "started";
  if (position === 2) return "ended";
  if (position <= 4 || changed.test(name) || quizTotals.test(name)) return "system";
  return undefined;
}

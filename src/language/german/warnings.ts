import type {Translation} from "../german.js";

export const warnings: Translation<"warnings"> = {
  "warning.levels":
    "Eine Lücke verbirgt die beiden Stufen, aus denen sie entsteht, und ist weniger verlässlich als jede von ihnen.",
  "warning.agreement":
    "Dasselbe zu wollen (Übereinstimmung) heißt nicht zu wissen, was gewollt ist (Treffsicherheit), und beides heißt nicht, in einer Gruppe einer Meinung zu sein (Konsens).",
  "warning.same_source":
    "Eigene Sicht und Vermutung stammen von einer Person aus einer Sitzung; die vermutete Übereinstimmung ist deshalb zum Teil eine Gewohnheit beim Antworten. Treffsicherheit vergleicht zwei Quellen und ist sicherer.",
  "warning.ecological":
    "Was über {teams, plural, one {# Team} other {# Teams}} zusammengeht, muss bei einzelnen Menschen nicht zusammengehen.",
  "warning.agreed":
    "{quarter}: Die Erwartenden sind sich untereinander einig über {expectations, plural, one {die eine Erwartung} other {alle # Erwartungen}}.",
  "warning.disagree":
    "{quarter}: Die Erwartenden sind sich in einem Team oder in allen nicht einig über {unclear, number} von {expectations, plural, one {# Erwartung} other {# Erwartungen}}; diese Fälle sind ausgelassen.",
  "warning.basis":
    "{quarter}, {group}: {answered, number} von {invited, number} haben geantwortet{rate, select, none {} other { ({rate})}}, in {teams, plural, one {# Team} other {# Teams}}; {dont_know, select, none {niemand mit „weiß nicht“} other {{dont_know} „weiß nicht“}}.",
  "warning.few_teams":
    "{quarter}: nur {teams, plural, one {# Team} other {# Teams}}; die Intervalle sind deshalb weit und grob.",
  "warning.unrankable":
    "Die Mittelwerte der Teams sind bei {questions, number} von {of, plural, one {# Frage} other {# Fragen}} zu unzuverlässig, um Teams danach zu ordnen (ICC(2) unter 0,70).",
  "warning.chance":
    "{cells, plural, one {# kleine Gruppe stimmt} other {# kleine Gruppen stimmen}} nicht mehr überein, als der Zufall allein ebenso viele Menschen übereinstimmen ließe.",
  "warning.tests":
    "{quarter}: {tests, plural, one {# Test} other {# Tests}}, gemeinsam angepasst nach Benjamini und Hochberg mit q = {q}.",
  "warning.attrition":
    "{from} bis {to}: {matched, plural, one {# Person hat} other {# Personen haben}} beide Male geantwortet, {joined, number} kamen dazu, {left, number} gingen{differ, select, yes {; wer ging, unterscheidet sich von denen, die blieben} other {}}.{drift, select, none {} other { Von der Veränderung beim Wissen um das Handeln kommen {drift} Punkte daher, dass sich das Ziel bewegt hat.}}",
  "warning.seventy":
    "Dass 70 % der Erwartungen nicht bekannt oder nicht verstanden sind, ist eine Erfahrung der Methode, keine Norm.",
  "warning.anonymity":
    "Zahlen von weniger als {people, plural, one {# Person} other {# Personen}} sind verborgen. Eine Führungskraft mit nur einer unterstellten Person bleibt erkennbar, was immer verborgen wird.",
  "warning.teaches":
    "Nach einer Erwartung zu fragen, lehrt sie. Ein Teil einer Veränderung kann von der Befragung selbst kommen: Wechseln Sie die Fragen, oder lassen Sie jedes Quartal ein Drittel der Menschen aus."
};

const dontKnow = [
  "dont_know",
  ...[
    "Don't know",
    "Don’t know",
    "Do not know",
    "I don't know",
    "I don’t know",
    "Not sure",
    "Unsure",
    "Can't say"
  ],
  ...[
    "Weiß nicht",
    "Weiss nicht",
    "Ich weiß nicht",
    "Ich weiss nicht",
    "Keine Ahnung",
    "Kann ich nicht sagen"
  ],
  ...["Ne sait pas", "Je ne sais pas", "Ne sais pas", "Sans avis", "NSP"],
  ...["No sé", "No lo sé", "No sabe", "No estoy seguro", "NS/NC"],
  ...["Weet niet", "Weet ik niet", "Ik weet het niet", "Geen idee"],
  ...["Non so", "Non lo so", "Non saprei"],
  ...[
    "Não sei",
    "Não sabe",
    "Vet ej",
    "Vet inte",
    "Vet ikke",
    "Ved ikke",
    "Nie wiem",
    "En tiedä",
    "En osaa sanoa"
  ]
];

const yes = ["yes", "true", "y", "ja", "oui", "sí", "si", "sì", "sim", "tak", "kyllä"];
const no = ["no", "false", "n", "nein", "non", "nee", "não", "nej", "nei", "nie", "ei"];

/**
 * What the options of such questions are usually called, for each field and code: in English, German, French, Spanish,
 * Dutch and Italian, and partly in the languages of Portugal, the Nordics and Poland. An engagement's own labels go before them.
 */
export const usualLabels = {
  known: {yes, no, dont_know: dontKnow},
  action: {
    stop: [
      ...["stop", "Stop doing", "Stop doing this", "Stop doing it", "Stop it", "Do less"],
      ...["Aufhören", "Stoppen", "Beenden", "Lassen", "Sein lassen", "Nicht mehr tun", "Damit aufhören"],
      ...["Arrêter", "Cesser", "Arrêter de faire", "Arrêter de le faire", "Ne plus faire", "Stopper"],
      ...["Dejar de hacer", "Dejar de hacerlo", "Parar", "Detener", "Cesar"],
      ...["Stoppen met", "Ophouden", "Hiermee stoppen", "Niet meer doen"],
      ...["Smettere", "Smettere di farlo", "Smettere di fare", "Interrompere", "Fermare"],
      ...["Parar de fazer", "Deixar de fazer", "Sluta", "Slutte", "Stop med", "Przestać", "Lopettaa"]
    ],
    start: [
      ...["start", "Start doing", "Start doing this", "Start doing it", "Begin", "Do more"],
      ...["Beginnen", "Anfangen", "Starten", "Damit anfangen", "Damit beginnen", "Neu tun"],
      ...["Commencer", "Commencer à faire", "Commencer à le faire", "Démarrer", "Se mettre à"],
      ...["Empezar", "Empezar a hacer", "Empezar a hacerlo", "Comenzar", "Iniciar"],
      ...["Beginnen met", "Hiermee beginnen", "Gaan doen"],
      ...["Iniziare", "Iniziare a farlo", "Iniziare a fare", "Cominciare", "Avviare"],
      ...["Começar", "Começar a fazer", "Börja", "Begynne", "Begynd", "Zacząć", "Aloittaa"]
    ],
    continue: [
      ...[
        "continue",
        "Continue doing",
        "Continue doing this",
        "Keep doing",
        "Keep doing this",
        "Keep",
        "Keep doing it"
      ],
      ...["Weitermachen", "Fortsetzen", "Beibehalten", "Fortführen", "Weiterhin tun", "Weiter so"],
      ...["Continuer", "Continuer à faire", "Continuer à le faire", "Poursuivre", "Maintenir"],
      ...["Continuar", "Seguir haciendo", "Seguir haciéndolo", "Seguir", "Mantener"],
      ...["Doorgaan", "Doorgaan met", "Hiermee doorgaan", "Blijven doen", "Voortzetten"],
      ...["Continuare", "Continuare a farlo", "Continuare a fare", "Proseguire", "Mantenere"],
      ...["Continuar a fazer", "Fortsätta", "Fortsette", "Fortsæt", "Kontynuować", "Jatkaa"]
    ],
    none: [
      ...[
        "none",
        "Nothing",
        "Nothing in particular",
        "None of these",
        "None of the above",
        "Neither",
        "No expectation"
      ],
      ...["Nichts", "Nichts davon", "Nichts Bestimmtes", "Keines davon", "Keine", "Keine Erwartung"],
      ...["Rien", "Rien de particulier", "Aucun", "Aucune", "Aucun de ceux-ci", "Aucune attente"],
      ...["Nada", "Nada en particular", "Ninguno", "Ninguna", "Ninguna de las anteriores"],
      ...["Niets", "Niets in het bijzonder", "Geen", "Geen van deze", "Geen verwachting"],
      ...["Niente", "Niente in particolare", "Nessuno", "Nessuna", "Nessuna di queste"],
      ...["Nenhum", "Nenhuma", "Inget", "Ingen", "Ingenting", "Nic", "Ei mitään"]
    ],
    dont_know: dontKnow
  },
  level: {dont_know: dontKnow},
  clear: {yes, no},
  share_known: {dont_know: dontKnow}
} as const;

/** Cells that say of an option that it was not chosen, in lower case; an empty cell says so too. */
export const untickWords: readonly string[] = [
  ...no,
  ...[
    "0",
    "-",
    "unchecked",
    "not selected",
    "not checked",
    "nicht gewählt",
    "non sélectionné",
    "no seleccionado"
  ],
  ...["niet geselecteerd", "non selezionato", "n/a"]
];

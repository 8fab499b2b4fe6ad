import type {Translation} from "../german.js";

export const board: Translation<"board"> = {
  "board.title": "Bericht für den Vorstand",
  "board.cover": "Bericht für den Vorstand, {quarter}",
  "board.contents": "Inhalt",
  "board.link": "Bericht für den Vorstand, zum Drucken oder als PDF",
  "board.page": "{page} von {pages}"
};

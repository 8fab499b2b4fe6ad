/** The board pack. */
export const board = {
  "board.title": "Board pack",
  "board.cover": "Board pack, {quarter}",
  "board.contents": "Contents",
  "board.link": "Board pack, to print or to save as PDF",
  "board.page": "{page} of {pages}"
} as const;

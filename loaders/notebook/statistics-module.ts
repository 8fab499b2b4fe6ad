/** The name under which a page imports the product's statistics, as a notebook has them in `alignment`. */
export const statisticsModule = "plumbline-alignment";

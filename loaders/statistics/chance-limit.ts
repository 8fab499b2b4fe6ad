import {logGamma} from "./distributions.js";
import {defined, type Figure, undefinedBecause} from "./result.js";

/** Above this many answers the enumeration is not worth its time: chance hardly reaches high values there. */
const mostAnswers = 40;

const known = new Map<string, Figure>();

/**
 * The rwg that n random answers on a scale of `options` options reach or exceed with probability `alpha` at most: an
 * observed rwg below it can be chance. Exact for up to 40 answers: every count vector of a uniform multinomial is
 * enumerated (Dunlap, Burke & Smith-Crowe 2003, JAP 88:356, simulate instead). No value for fewer than two answers,
 * nor where even full agreement is likelier than alpha.
 */
export function chanceLimit(n: number, options: number, alpha = 0.05): Figure {
  if (!(Number.isInteger(options) && options >= 2)) {
    throw new RangeError(`options must be a whole number >= 2, found ${options}`);
  }
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`alpha must lie between 0 and 1, found ${alpha}`);
  if (n < 2) return undefinedBecause("n<2");
  if (n > mostAnswers) return undefinedBecause(`n>${mostAnswers}`);
  const id = `${n} ${options} ${alpha}`;
  if (!known.has(id)) known.set(id, enumerate(n, options, alpha));
  return known.get(id)!;
}

function enumerate(n: number, options: number, alpha: number): Figure {
  const bySpread = new Map<number, number>();
  const logAll = logGamma(n + 1) - n * Math.log(options);
  // n Σx² - (Σx)² is a whole number, so that equal variances meet exactly.
  const visit = (option: number, left: number, sum: number, squares: number, logWeight: number) => {
    if (option === options) {
      const total = sum + option * left;
      const spread = n * (squares + option * option * left) - total * total;
      bySpread.set(spread, (bySpread.get(spread) ?? 0) + Math.exp(logWeight - logGamma(left + 1)));
      return;
    }
    for (let count = 0; count <= left; count++) {
      visit(
        option + 1,
        left - count,
        sum + option * count,
        squares + option * option * count,
        logWeight - logGamma(count + 1)
      );
    }
  };
  visit(1, n, 0, 0, logAll);
  let [probability, limit] = [0, null as number | null];
  for (const [spread, chance] of [...bySpread].sort(([a], [b]) => a - b)) {
    probability += chance;
    if (probability > alpha) break;
    limit = spread;
  }
  if (limit === null) return undefinedBecause("full agreement is likely by chance");
  return defined(1 - limit / (n * (n - 1)) / ((options ** 2 - 1) / 12));
}

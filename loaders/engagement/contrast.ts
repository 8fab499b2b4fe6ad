/** A colour as #rrggbb. */
export type Hex = string;

type Rgb = [red: number, green: number, blue: number];

/** Contrast of two colours, 1..21 (WCAG 2.2, relative luminance in sRGB). */
export function contrast(one: Hex, other: Hex): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/**
 * The colour itself where it has `least` contrast on every one of `grounds`, else the nearest mix with `towards` that
 * has; `towards` must have it.
 */
export function untilReadable(colour: Hex, grounds: readonly Hex[], least: number, towards: Hex): Hex {
  for (let share = 0; share < 1; share += 0.02) {
    const mixed = mix(colour, towards, share);
    if (grounds.every((ground) => contrast(mixed, ground) >= least)) return mixed;
  }
  return towards;
}

function mix(colour: Hex, towards: Hex, share: number): Hex {
  const [from, to] = [rgb(colour), rgb(towards)];
  const channels = from.map((value, i) => Math.round(value + (to[i]! - value) * share));
  return `#${channels.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

function rgb(colour: Hex): Rgb {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as Rgb;
}

function luminance(colour: Hex): number {
  const [red, green, blue] = rgb(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

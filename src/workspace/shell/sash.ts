import {element} from "../element.js";

export interface SashOptions {
  /** What it makes wider or higher, for screen readers: `Side bar`. */
  label: string;
  /** `vertical` stands between left and right, `horizontal` between above and below. */
  orientation: "vertical" | "horizontal";
  /** The size now, in the unit of `resize`. */
  size(): {value: number; min: number; max: number};
  /** Sets the size; it is within bounds. */
  resize(value: number): void;
  /** By how much one pixel to the right or down changes the size; -1 where what is sized is on the far side. */
  perPixel(): number;
}

/** A border that is dragged, or moved with the arrow keys, to make what is beside it larger or smaller. */
export function createSash({label, orientation, size, resize, perPixel}: SashOptions): HTMLElement {
  const set = (value: number) => {
    const {min, max} = size();
    resize(Math.min(Math.max(value, min), max));
    describe();
  };
  const place = (event: PointerEvent) => (orientation === "vertical" ? event.clientX : event.clientY);
  const onpointerdown = (down: PointerEvent) => {
    if (down.button !== 0) return;
    const start = size().value;
    sash.setPointerCapture(down.pointerId);
    sash.classList.add("dragged");
    const move = (event: PointerEvent) => set(start + (place(event) - place(down)) * perPixel());
    const end = () => {
      sash.classList.remove("dragged");
      sash.removeEventListener("pointermove", move);
    };
    sash.addEventListener("pointermove", move);
    sash.addEventListener("lostpointercapture", end, {once: true});
  };
  const onkeydown = (event: KeyboardEvent) => {
    const steps: Record<string, number> =
      orientation === "vertical" ? {ArrowLeft: -1, ArrowRight: 1} : {ArrowUp: -1, ArrowDown: 1};
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    set(size().value + step * keyPixels * perPixel());
  };
  const describe = () => {
    const {value, min, max} = size();
    for (const [name, number] of Object.entries({now: value, min, max}))
      sash.setAttribute(`aria-value${name}`, String(Math.round(number * 100) / 100));
  };
  const sash = element`<div class=${`sash ${orientation}`} role="separator" tabindex="0" aria-label=${label}
    aria-orientation=${orientation} onpointerdown=${onpointerdown} onkeydown=${onkeydown}></div>`;
  sash.addEventListener("focus", describe);
  describe();
  return sash;
}

const keyPixels = 20;

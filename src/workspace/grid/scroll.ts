/** A browser draws nothing that is higher; beyond, a pixel of scrolling stands for more than a pixel of rows. */
const mostPixels = 15_000_000;

/** How rows of one height stand behind a scroll bar, whatever their number. */
export interface RowScroll {
  /** The height that the scroll bar tells of, in pixels. */
  height: number;
  /** Where the rows' top is at a place of the scroll bar, in pixels of rows. */
  offset(scrollTop: number, viewport: number): number;
  /** The place of the scroll bar at which the rows' top is at `offset`. */
  scrollTop(offset: number, viewport: number): number;
}

export function rowScroll(rows: number, rowHeight: number): RowScroll {
  const whole = rows * rowHeight;
  const height = Math.min(whole, mostPixels);
  const ratio = (viewport: number) => {
    const [inRows, inPixels] = [whole - viewport, height - viewport];
    return inPixels <= 0 ? 1 : inRows / inPixels;
  };
  return {
    height,
    offset: (scrollTop, viewport) => scrollTop * ratio(viewport),
    scrollTop: (offset, viewport) => offset / ratio(viewport)
  };
}

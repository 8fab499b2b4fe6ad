import {html, type Markup} from "../../components/html.js";

const [width, height] = [96, 10];

/** A bar of a share, with the share beside it; nothing where there is no whole. */
export function shareBar(part: number, whole: number): Markup {
  if (whole === 0) return html`–`;
  const share = part / whole;
  const text = `${Math.round(share * 100)} %`;
  return html`<svg class="share" role="img" aria-label="${text}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect fill="var(--rule)" width="${width}" height="${height}"/><rect fill="var(--fully)" width="${(share * width).toFixed(1)}" height="${height}"/></svg> ${text}`;
}

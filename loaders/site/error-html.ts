/** What went wrong, where the analyst looks. */
export function errorHtml(message: string): string {
  const escaped = message.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<div class="observablehq observablehq--block"><div class="observablehq--inspect observablehq--error">${escaped}</div></div>\n`;
}

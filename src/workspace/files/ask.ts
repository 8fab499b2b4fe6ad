import {element} from "../element.js";

/** Asks for a line of text in a window in front. Gives back null where the person thinks better of it. */
export function askText(root: HTMLElement, question: string, first: string): Promise<string | null> {
  const before = document.activeElement as HTMLElement | null;
  const input = element<HTMLInputElement>`<input type="text" aria-label=${question} value=${first} required>`;
  let answer: string | null = null;
  const dialog = element<HTMLDialogElement>`<dialog class="ask" aria-label=${question}>
    <form method="dialog" onsubmit=${() => {
      answer = input.value.trim();
    }}><p>${question}</p>${input}<div class="ways"><button class="primary">OK</button>
    <button type="button" class="plain" onclick=${() => dialog.close()}>Cancel</button></div></form></dialog>`;
  root.append(dialog);
  dialog.showModal();
  input.select();
  return new Promise((done) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      before?.focus({preventScroll: true});
      done(answer || null);
    });
  });
}

import {element} from "../element.js";
import {icon} from "./icon.js";

export interface Notification {
  severity: "info" | "warning" | "error";
  message: string;
  /** Ways on; a click on one closes the notification. */
  actions?: readonly {title: string; run(): void}[];
}

export interface Notifications {
  element: HTMLElement;
  /** Shows one. Information goes by itself after eight seconds unless it offers a way on. Gives back what takes it away. */
  notify(notification: Notification): () => void;
}

const milliseconds = 8000;

export function createNotifications(): Notifications {
  const list = element`<div class="notifications" role="region" aria-label="Notifications" aria-live="polite"></div>`;
  return {
    element: list,
    notify({severity, message, actions = []}) {
      const close = () => one.remove();
      const one = element`<div class=${`notification ${severity}`} role=${severity === "error" ? "alert" : "status"}>
        ${icon(severity)}<p>${message}</p>
        <button type="button" class="action" title="Close" aria-label="Close this message" onclick=${close}>${icon("close")}</button>
        ${
          actions.length === 0
            ? null
            : element`<div class="ways">${actions.map(
                ({title, run}) =>
                  element`<button type="button" class="primary" onclick=${() => {
                    close();
                    run();
                  }}>${title}</button>`
              )}</div>`
        }</div>`;
      list.append(one);
      if (severity === "info" && actions.length === 0) setTimeout(close, milliseconds);
      return close;
    }
  };
}

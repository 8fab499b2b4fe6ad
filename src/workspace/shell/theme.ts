import {createSignal, type Signal} from "../signal.js";

export const themes = ["light", "dark", "high-contrast-light", "high-contrast-dark"] as const;
export type Theme = (typeof themes)[number];

export const themeNames: Record<Theme, string> = {
  light: "Light",
  dark: "Dark",
  "high-contrast-light": "High Contrast Light",
  "high-contrast-dark": "High Contrast Dark"
};

/** The colours of the workspace: those of the system, or those that the person chose. */
export interface ThemeChoice {
  /** The theme in force. */
  theme(): Theme;
  /** Takes a theme, or with null follows the system. */
  choose(theme: Theme | null): void;
  changed: Signal<Theme>;
}

/** Sets `data-theme` of `root`, from the system's light or dark and more or less contrast unless `chosen` says otherwise. */
export function createTheme(root: HTMLElement, window: Window, chosen: Theme | null): ThemeChoice {
  const isDark = window.matchMedia("(prefers-color-scheme: dark)");
  const isHighContrast = window.matchMedia("(prefers-contrast: more), (forced-colors: active)");
  const changed = createSignal<Theme>();
  const theme = (): Theme => {
    if (chosen !== null) return chosen;
    const scheme = isDark.matches ? "dark" : "light";
    return isHighContrast.matches ? `high-contrast-${scheme}` : scheme;
  };
  const apply = () => {
    root.dataset.theme = theme();
    root.style.colorScheme = theme().endsWith("dark") ? "dark" : "light";
    changed.emit(theme());
  };
  for (const query of [isDark, isHighContrast]) query.addEventListener("change", apply);
  apply();
  return {
    theme,
    choose(next) {
      chosen = next;
      apply();
    },
    changed
  };
}

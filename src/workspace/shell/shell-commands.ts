import type {Command} from "./commands.js";
import {focusPart} from "./focus-parts.js";
import {openKeySheet} from "./key-sheet.js";
import {pick} from "./pick.js";
import type {Shell} from "./shell.js";
import {type Theme, themeNames, themes} from "./theme.js";

/** The shell's own commands. `chooseTheme` takes a theme, or with null follows the system. */
export function shellCommands(
  shell: Shell,
  isMac: boolean,
  reportAddress: string,
  chooseTheme: (theme: Theme | null) => void
): readonly Command[] {
  const {editors, sideBar, panel, commands} = shell;
  const hasTab = () => editors.active() !== null;
  const toggle = (part: {shown(): string | null; hide(): void; show(id: string): void}, first: string) => {
    let last = first;
    return () => {
      const shown = part.shown();
      if (shown === null) return part.show(last);
      last = shown;
      part.hide();
    };
  };
  const sideViews: [id: string, title: string, keys: string][] = [
    ["explorer", "Explorer", "Mod+Shift+E"],
    ["data", "Data", "Mod+Shift+D"],
    ["search", "Search", "Mod+Shift+F"],
    ["outline", "Outline", "Mod+Shift+O"]
  ];
  return [
    {
      id: "palette",
      title: "View: Command Palette",
      keys: ["Mod+Shift+P", "F1"],
      run: () => shell.openPalette(">")
    },
    {id: "quickOpen", title: "Go: Open by Name", keys: "Mod+P", run: () => shell.openPalette("")},
    {
      id: "keyboardShortcuts",
      title: "Help: Keyboard Shortcuts",
      keys: "Mod+K Mod+S",
      run: () => openKeySheet(shell.element, commands, isMac)
    },
    ...sideViews.map(([id, title, keys]) => ({
      id: `view.${id}`,
      title: `View: Show ${title}`,
      keys,
      run: () => sideBar.show(id)
    })),
    {
      id: "view.problems",
      title: "View: Show Problems",
      keys: "Mod+Shift+M",
      run: () => panel.show("problems")
    },
    {
      id: "view.queries",
      title: "View: Show Query Log",
      keys: "Mod+Shift+U",
      run: () => panel.show("queries")
    },
    {
      id: "view.sideBar",
      title: "View: Show or Hide Side Bar",
      keys: "Mod+B",
      run: toggle(sideBar, "explorer")
    },
    {
      id: "view.panel",
      title: "View: Show or Hide Panel",
      keys: ["Mod+J", "Mod+`"],
      run: toggle(panel, "problems")
    },
    {
      id: "view.splitRight",
      title: "View: Split Editor Right",
      keys: "Mod+\\",
      run: () => editors.split("row")
    },
    {
      id: "view.splitDown",
      title: "View: Split Editor Down",
      keys: "Mod+K Mod+\\",
      run: () => editors.split("column")
    },
    {id: "view.nextPart", title: "View: Go to Next Part", keys: "F6", run: () => focusPart(shell, 1)},
    {
      id: "view.previousPart",
      title: "View: Go to Previous Part",
      keys: "Shift+F6",
      run: () => focusPart(shell, -1)
    },
    {
      id: "view.nextTab",
      title: "View: Next Editor",
      keys: "Alt+PageDown",
      when: hasTab,
      run: () => editors.step(1)
    },
    {
      id: "view.previousTab",
      title: "View: Previous Editor",
      keys: "Alt+PageUp",
      when: hasTab,
      run: () => editors.step(-1)
    },
    {
      id: "view.closeTab",
      title: "View: Close Editor",
      // A browser keeps Ctrl+W for itself.
      keys: "Alt+W",
      when: hasTab,
      run: () => editors.close(editors.active()!.tab.id)
    },
    {
      id: "preferences.theme",
      title: "Preferences: Colour Theme",
      keys: "Mod+K Mod+T",
      run: () => pickTheme(shell, chooseTheme)
    },
    {
      id: "go.report",
      title: "Go: Open the Report",
      run: () => void window.open(reportAddress, "_blank")
    }
  ];
}

function pickTheme({element}: Shell, choose: (theme: Theme | null) => void): void {
  pick(element, {
    placeholder: "Colour theme",
    items: () => [
      {label: "Follow the system", icon: "color-mode", choose: () => choose(null)},
      ...themes.map((theme) => ({
        label: themeNames[theme],
        icon: "color-mode" as const,
        choose: () => choose(theme)
      }))
    ]
  });
}

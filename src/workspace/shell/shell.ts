import {element} from "../element.js";
import {arrangementSchema, firstArrangement} from "./arrangement.js";
import {type CommandRegistry, createCommands} from "./commands.js";
import {createEditors, type Editors} from "./editors.js";
import {followKeys} from "./follow-keys.js";
import {isMacKeyboard, shownKeys} from "./keys.js";
import {createMemory, type Memory} from "./memory.js";
import {createNotifications, type Notification} from "./notifications.js";
import {openPalette, type QuickSource} from "./palette.js";
import {createPanel, type Panel} from "./panel.js";
import {createProblems, type Problems} from "./problems.js";
import {createSash} from "./sash.js";
import {shellCommands} from "./shell-commands.js";
import {createSideBar, type SideBar} from "./side-bar.js";
import {createStatusBar, type StatusBar} from "./status-bar.js";
import {createTheme, type ThemeChoice} from "./theme.js";
import {titleBar} from "./title-bar.js";
import {welcome} from "./welcome.js";

export interface ShellOptions {
  /** The engagement's id, under which the browser keeps the arrangement, and its title. */
  engagement: {id: string; title: string};
  /** Where the report's pages are. */
  reportAddress: string;
  storage: Storage;
}

/** The window of the workspace: places to put things, and what reaches them. */
export interface Shell {
  element: HTMLElement;
  commands: CommandRegistry;
  sideBar: SideBar;
  editors: Editors;
  panel: Panel;
  problems: Problems;
  status: StatusBar;
  theme: ThemeChoice;
  /** What the browser keeps from one visit to the next. */
  memory: Memory;
  /** Tells something beside the work. Gives back what takes it away. */
  notify(notification: Notification): () => void;
  /** Shows how far long work has come, 0..1; from 1 on nothing. */
  progress(share: number): void;
  /** Adds to what quick open (Ctrl/Cmd+P) finds. */
  addQuickSource(source: QuickSource): void;
  /** Opens the palette with a text; `>` lists commands. */
  openPalette(text: string): void;
  /** Shows the views of side bar and panel that were shown at the last visit: once all views have been added. */
  showAsLeft(): void;
}

/** Builds the workspace's window into `parent`, arranged as it was left. */
export function createShell(parent: HTMLElement, {engagement, reportAddress, storage}: ShellOptions): Shell {
  const memory = createMemory(storage, engagement.id);
  const kept = memory.read("arrangement", arrangementSchema) ?? firstArrangement;
  const isMac = isMacKeyboard();
  const notifications = createNotifications();
  const commands = createCommands(({title}, error) =>
    notifications.notify({severity: "error", message: `${title}: ${(error as Error).message}`})
  );
  const quickSources: QuickSource[] = [];
  let {sideWidth, panelHeight} = kept;
  let chosenTheme = kept.theme;

  const save = () =>
    memory.write("arrangement", {
      layout: editors.layout(),
      sideView: isShownAsLeft ? sideBar.shown() : kept.sideView,
      sideWidth,
      panelView: isShownAsLeft ? panel.shown() : kept.panelView,
      panelHeight,
      theme: chosenTheme
    });
  const arrange = () => {
    root.style.setProperty("--side-width", `${sideWidth}px`);
    root.style.setProperty("--panel-height", `${panelHeight}px`);
    save();
  };

  const root = element`<div class="workspace"></div>`;
  const theme = createTheme(root, window, chosenTheme);
  const sideBar = createSideBar(() => isBuilt && arrange());
  const panel = createPanel(() => isBuilt && arrange());
  let isBuilt = false;
  let isShownAsLeft = false;
  const openText = (text: string) => openPalette(root, commands, quickSources, isMac, text);
  const editors = createEditors(kept.layout, () => welcome(commands, isMac));
  const status = createStatusBar((id) => void commands.run(id));
  const problems = createProblems(() => {
    const {errors, warnings} = problems.counts();
    panel.setCount("problems", errors + warnings);
    status.set("problems", "left", problemCount(errors, warnings));
  });

  const sideSash = createSash({
    label: "Width of the side bar",
    orientation: "vertical",
    size: () => ({value: sideWidth, min: 170, max: Math.max(200, window.innerWidth * 0.6)}),
    resize: (value) => {
      sideWidth = value;
      arrange();
    },
    perPixel: () => 1
  });
  const panelSash = createSash({
    label: "Height of the panel",
    orientation: "horizontal",
    size: () => ({value: panelHeight, min: 90, max: Math.max(120, window.innerHeight * 0.7)}),
    resize: (value) => {
      panelHeight = value;
      arrange();
    },
    perPixel: () => -1
  });
  const bar = element<HTMLProgressElement>`<progress class="progress" aria-label="Loading" hidden></progress>`;
  sideBar.element.append(sideSash);
  panel.element.append(panelSash);
  root.append(
    titleBar(engagement.title, shownKeys("Mod+P", isMac), () => openText(""), bar),
    sideBar.activityBar,
    sideBar.element,
    editors.element,
    panel.element,
    status.element,
    notifications.element
  );
  parent.append(root);

  const shell: Shell = {
    element: root,
    ...{commands, sideBar, editors, panel, problems, status, theme, memory},
    notify: notifications.notify,
    progress(share) {
      bar.hidden = share >= 1;
      bar.value = share;
    },
    addQuickSource: (source) => quickSources.push(source),
    openPalette: openText,
    showAsLeft() {
      isShownAsLeft = true;
      editors.closeUnknown();
      showView(sideBar, kept.sideView);
      showView(panel, kept.panelView);
    }
  };
  panel.add(problems.view);
  status.set("problems", "left", problemCount(0, 0));
  commands.register(
    ...shellCommands(shell, isMac, reportAddress, (chosen) => {
      chosenTheme = chosen;
      theme.choose(chosen);
      save();
    })
  );
  followKeys(window, commands, isMac, (stroke) =>
    status.set(
      "keys",
      "left",
      stroke === null
        ? null
        : {text: `(${shownKeys(stroke, isMac)}) was pressed. Waiting for the second key …`}
    )
  );
  editors.changed.on(save);
  window.addEventListener("beforeunload", (event) => {
    if (editors.isAnyDirty()) event.preventDefault();
  });
  isBuilt = true;
  arrange();
  return shell;
}

/** A view may be gone: it was kept by another version of the workspace. */
function showView(part: Panel | SideBar, view: string | null): void {
  if (view !== null && part.has(view)) part.show(view, {focus: false});
}

function problemCount(errors: number, warnings: number) {
  return {
    text: `$(error) ${errors} $(warning) ${warnings}`,
    title: `${errors} errors, ${warnings} warnings: show problems`,
    command: "view.problems"
  };
}

import {HighlightStyle, syntaxHighlighting} from "@codemirror/language";
import type {Extension} from "@codemirror/state";
import {EditorView} from "@codemirror/view";
import {tags} from "@lezer/highlight";

const look = EditorView.theme({
  "&": {backgroundColor: "transparent", color: "var(--text)", fontSize: "13px"},
  "&.cm-focused": {outline: "none"},
  ".cm-scroller": {fontFamily: "var(--mono)", lineHeight: "19px"},
  ".cm-content": {caretColor: "var(--strong)", padding: "6px 0"},
  ".cm-line": {padding: "0 10px"},
  ".cm-cursor, .cm-dropCursor": {borderLeftColor: "var(--strong)", borderLeftWidth: "2px"},
  "& > .cm-scroller > .cm-selectionLayer .cm-selectionBackground": {background: "var(--selection-quiet)"},
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground": {
    background: "var(--selection)"
  },
  ".cm-content ::selection": {background: "transparent !important"},
  ".cm-selectionMatch": {backgroundColor: "var(--selection-quiet)"},
  ".cm-searchMatch": {backgroundColor: "var(--match)", outline: "1px solid var(--contrast)"},
  ".cm-searchMatch-selected": {outline: "1px solid var(--accent)"},
  "&.cm-focused .cm-matchingBracket": {backgroundColor: "transparent", outline: "1px solid var(--quiet)"},
  ".cm-placeholder": {color: "var(--quiet)"},
  ".cm-panels": {backgroundColor: "var(--widget)", color: "var(--text)"},
  ".cm-panels-top": {borderBottom: "1px solid var(--line)"},
  ".cm-panel.cm-search": {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px",
    padding: "6px 28px 6px 8px",
    fontFamily: "system-ui, sans-serif"
  },
  ".cm-panel.cm-search br": {flexBasis: "100%", content: "''"},
  ".cm-panel.cm-search label": {fontSize: "12px", display: "inline-flex", alignItems: "center", gap: "3px"},
  ".cm-panel.cm-search :is(input, button, label)": {margin: "0"},
  ".cm-panel.cm-search [name=close]": {color: "inherit", cursor: "pointer"},
  ".cm-textfield": {
    height: "24px",
    padding: "2px 6px",
    border: "1px solid var(--field-line)",
    borderRadius: "2px",
    backgroundColor: "var(--field)",
    color: "var(--strong)",
    fontSize: "12px"
  },
  ".cm-button": {
    height: "24px",
    padding: "0 8px",
    border: "1px solid var(--field-line)",
    borderRadius: "2px",
    backgroundImage: "none",
    backgroundColor: "var(--field)",
    color: "var(--text)",
    fontSize: "12px",
    cursor: "pointer"
  },
  ".cm-tooltip": {
    border: "1px solid var(--field-line)",
    borderRadius: "4px",
    backgroundColor: "var(--widget)",
    color: "var(--text)",
    boxShadow: "var(--shadow)"
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": {
    minWidth: "280px",
    maxHeight: "240px",
    fontFamily: "var(--mono)",
    fontSize: "12px"
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": {
    display: "flex",
    alignItems: "center",
    padding: "1px 8px 1px 4px",
    lineHeight: "20px"
  },
  ".cm-tooltip-autocomplete ul li[aria-selected]": {
    backgroundColor: "var(--chosen)",
    color: "var(--chosen-text)"
  },
  ".cm-completionMatchedText": {color: "var(--accent)", fontWeight: "600", textDecoration: "none"},
  "li[aria-selected] .cm-completionMatchedText": {color: "inherit"},
  ".cm-completionDetail": {
    marginLeft: "auto",
    paddingLeft: "16px",
    color: "var(--quiet)",
    fontStyle: "normal"
  },
  "li[aria-selected] .cm-completionDetail": {color: "inherit"},
  ".cm-tooltip.cm-completionInfo": {
    maxWidth: "360px",
    padding: "6px 10px",
    fontFamily: "system-ui, sans-serif"
  },
  ".cm-completionIcon": {width: "18px", opacity: "1", color: "var(--quiet)"},
  ".cm-completionIcon-property::after": {content: "'▤'"},
  ".cm-completionIcon-class::after": {content: "'▦'"},
  ".cm-completionIcon-keyword::after": {content: "'·'"},
  ".cm-completionIcon-variable::after": {content: "'𝑥'"},
  ".cm-diagnostic": {padding: "6px 10px", whiteSpace: "pre-wrap", fontFamily: "system-ui, sans-serif"},
  ".cm-diagnostic-error": {borderLeft: "3px solid var(--error)"},
  ".cm-lintRange-error": {
    backgroundImage: "none",
    textDecoration: "underline wavy var(--error) 1px",
    textUnderlineOffset: "3px"
  },
  ".cm-lintPoint::after": {borderBottomColor: "var(--error)"}
});

const colours = HighlightStyle.define([
  {
    tag: [tags.keyword, tags.operatorKeyword, tags.modifier, tags.bool, tags.null, tags.self],
    color: "var(--keyword)"
  },
  {tag: [tags.string, tags.special(tags.string), tags.regexp], color: "var(--string)"},
  {tag: tags.number, color: "var(--number)"},
  {tag: tags.comment, color: "var(--comment)"},
  {tag: [tags.variableName, tags.propertyName, tags.attributeName, tags.name], color: "var(--name)"},
  {
    tag: [tags.function(tags.variableName), tags.function(tags.propertyName), tags.standard(tags.name)],
    color: "var(--function)"
  },
  {tag: [tags.typeName, tags.className, tags.namespace], color: "var(--type)"},
  {tag: [tags.heading, tags.strong], fontWeight: "bold", color: "var(--keyword)"},
  {tag: tags.emphasis, fontStyle: "italic"},
  {tag: [tags.link, tags.url], color: "var(--string)"},
  {tag: [tags.processingInstruction, tags.monospace], color: "var(--string)"}
]);

/** The editor in the colours of the workspace's theme, which it follows by itself. */
export const theme: Extension = [look, syntaxHighlighting(colours)];

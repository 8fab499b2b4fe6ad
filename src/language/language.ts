import {IntlMessageFormat} from "intl-messageformat";
import {html, type Markup} from "../components/html.js";
import type {MessageKey} from "./english.js";

/** The language of a build: whose rules numbers, dates and plurals follow, and every sentence as an ICU message. */
export interface Language {
  /** A BCP 47 tag, e.g. en-GB. */
  locale: string;
  messages: Readonly<Record<MessageKey, string>>;
}

/** What a message's placeholders stand for. Numbers are formatted by the message: `{n, number}` or a plural. */
export type MessageValues = Readonly<Record<string, string | number>>;
/** The same where markup may be put into a sentence; a function is what stands for a tag of the message. */
export type MarkupValues = Readonly<Record<string, string | number | Markup | ((inside: Markup) => Markup)>>;

interface Spoken {
  language: Language;
  formats: Map<MessageKey, IntlMessageFormat>;
}

let spoken: Spoken | null = null;

/** Chooses the language of every sentence from now on. A build, or an open page, speaks one language. */
export function speak(language: Language): void {
  if (spoken?.language !== language) spoken = {language, formats: new Map()};
}

/** The locale that is spoken. Throws where `speak` was not called. */
export function locale(): string {
  return current().language.locale;
}

/** A sentence of the catalogue with its placeholders filled. Throws where one has no value. */
export function say(key: MessageKey, values?: MessageValues): string {
  const {language} = current();
  if (values === undefined && isPlain(language.messages[key])) return language.messages[key];
  return formatOf(key).format(values) as string;
}

/** The same as HTML: texts are escaped, markup stands as it is, and `<strong>` and `<em>` of the message are kept. */
export function sayMarkup(key: MessageKey, values: MarkupValues = {}): Markup {
  const functions = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === "function" ? (inside: (string | Markup)[]) => value(html`${inside}`) : value
  ]);
  const parts = formatOf(key).format<Markup>({...tags, ...Object.fromEntries(functions)});
  return html`${parts}`;
}

const tags = {
  strong: (inside: (string | Markup)[]) => html`<strong>${inside}</strong>`,
  em: (inside: (string | Markup)[]) => html`<em>${inside}</em>`
};

/** A message that stands for itself: nothing to fill in, no quoting. */
function isPlain(message: string): boolean {
  return !/[{}<'#]/.test(message);
}

function formatOf(key: MessageKey): IntlMessageFormat {
  const {language, formats} = current();
  let format = formats.get(key);
  if (format === undefined) {
    format = new IntlMessageFormat(language.messages[key], language.locale);
    formats.set(key, format);
  }
  return format;
}

function current(): Spoken {
  if (spoken === null) throw new Error("no language is spoken yet, expected speak() first");
  return spoken;
}

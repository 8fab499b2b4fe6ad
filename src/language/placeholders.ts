import {type MessageFormatElement, TYPE} from "@formatjs/icu-messageformat-parser";

/** The names that a message must be given: its arguments, and its tags other than strong and em. */
export function placeholdersOf(message: readonly MessageFormatElement[]): Set<string> {
  const names = new Set<string>();
  for (const element of message) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
    if (element.type !== TYPE.tag || !["strong", "em"].includes(element.value)) names.add(element.value);
    for (const inside of partsOf(element)) for (const name of placeholdersOf(inside)) names.add(name);
  }
  return names;
}

function partsOf(element: MessageFormatElement): MessageFormatElement[][] {
  if (element.type === TYPE.tag) return [element.children];
  if (element.type === TYPE.plural || element.type === TYPE.select)
    return Object.values(element.options).map(({value}) => value);
  return [];
}

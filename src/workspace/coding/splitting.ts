import type {CodingMaterial} from "../../../loaders/coding/material.js";
import {cutsOf, type Span, trimmed} from "../../../loaders/coding/split-answer.js";
import type {CodingSession} from "./session.js";
import {partsOf} from "./split-units.js";
import {cutPlaces, splitView} from "./split-view.js";

/** Cutting the current unit in two, with the keyboard. */
export interface Splitting {
  isOn(): boolean;
  /** Begins; false where the unit has one word. */
  begin(): boolean;
  /** Takes a key; false where it means nothing here. */
  press(key: string): boolean;
  /** Takes the cut between the current unit and the one after it out again; false where none follows. */
  join(): Promise<boolean>;
}

export interface SplittingOptions {
  material: CodingMaterial;
  session: CodingSession;
  coder: string;
  /** Where the unit is drawn. */
  place: HTMLElement;
  /** Shows and saves what has become of the unit. */
  onDone(): void;
  now?: () => Date;
}

/** Lets a coder split and join the units of an answer. What was coded under the old units stays in the file. */
export function splittingOf({
  material,
  session,
  coder,
  place,
  onDone,
  now = () => new Date()
}: SplittingOptions): Splitting {
  let places: number[] | null = null;
  let at = 0;
  const current = () => session.current()!;
  const seen = () => material.answers[current().answer]!;
  const draw = () => place.replaceChildren(splitView(seen(), current(), places![at]!));
  const leave = () => {
    places = null;
    onDone();
  };
  const cutInto = async (spans: readonly Span[]) => {
    const {answer} = current();
    const parts = await partsOf(seen(), spans, session.unitsOf(answer));
    session.split(parts, {
      answer,
      cuts: cutsOf(seen().text, spans),
      by: coder,
      at: now().toISOString()
    });
    leave();
  };
  const spansOf = () =>
    [...session.unitsOf(current().answer)]
      .sort((a, b) => a.start - b.start)
      .map(({start, end}) => ({start, end}));
  return {
    isOn: () => places !== null,
    begin() {
      const found = cutPlaces(seen(), current());
      if (found.length === 0) return false;
      [places, at] = [found, 0];
      draw();
      return true;
    },
    press(key) {
      if (places === null) return false;
      if (key === "Escape") leave();
      else if (key === "Enter") {
        const {start, end} = current();
        const cut = places[at]!;
        const spans = spansOf().flatMap((span) =>
          span.start === start && span.end === end
            ? [trimmed(seen().text, {start, end: cut}), {start: cut, end}]
            : [span]
        );
        void cutInto(spans);
      } else if (key === "ArrowLeft" || key === "ArrowRight") {
        at = Math.max(0, Math.min(places.length - 1, at + (key === "ArrowLeft" ? -1 : 1)));
        draw();
      } else return false;
      return true;
    },
    async join() {
      const spans = spansOf();
      const own = spans.findIndex(({start}) => start === current().start);
      const after = spans[own + 1];
      if (after === undefined) return false;
      await cutInto(
        spans.flatMap((span, i) =>
          i === own ? [{start: span.start, end: after.end}] : i === own + 1 ? [] : [span]
        )
      );
      return true;
    }
  };
}

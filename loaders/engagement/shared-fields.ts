import {z} from "zod";

/** Where an export is, and what it takes to open it; shared by every source. */
export const exportFile = {
  file: z.string().min(1).describe("The export, relative to this folder."),
  sheet: z
    .string()
    .min(1)
    .optional()
    .describe("The worksheet of an Excel workbook, by its name. Default: the only one that holds data."),
  encoding: z
    .enum(["utf-8", "utf-16le", "windows-1252"])
    .optional()
    .describe("Only where the file is neither UTF-8 nor marked UTF-16."),
  quote: z
    .enum(['"', "'"])
    .optional()
    .describe("What stands around cells of a text file, where it is guessed wrong.")
};

const column = z.string().min(1).describe("The column, by its name, question text or id.");

/** What the texts of a column stand for. */
export const textsTo = (what: string) => z.record(z.string(), z.string()).default({}).describe(what);

/** A quarter that a column names. */
export const quarterColumn = z.strictObject({
  column,
  labels: textsTo("Cells to a quarter's id; ids and labels are known.")
});

/** A quarter that a date lies in. */
export const quarterDate = z.strictObject({
  date: column,
  order: z
    .enum(["day_first", "month_first"])
    .optional()
    .describe("How 03/04/2026 is read. Only where the file's own dates leave it open."),
  timeZone: z
    .string()
    .optional()
    .describe("The zone in which quarters begin, e.g. Europe/Paris, for dates that carry their own offset.")
});

export const headerRow = z
  .int()
  .min(1)
  .optional()
  .describe("For tables without a fixed form: the row that holds the column names. Default 1.");

/** Rows that are left out. */
export const leaveOut = z.strictObject({
  column,
  values: z.array(z.string()).min(1).describe("The cells that mean so, in upper or lower case."),
  reason: z.string().min(1).describe("What the rows are counted under, e.g. disqualified.")
});

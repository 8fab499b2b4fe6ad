import {describe, expect, test} from "vitest";
import {personalKind, personalKindOfTexts} from "../../loaders/ingest/personal-data.js";

const column = (name: string, rest: object = {}) => ({position: 0, name, question: name, id: "", ...rest});

describe("a header tells what personal data a column holds", () => {
  test.each([
    ["RecipientLastName", "name"],
    ["Vor- und Nachname", "name"],
    ["Prénom", "name"],
    ["Deal owner", "name"],
    ["RecipientEmail", "email"],
    ["E-Mail-Adresse", "email"],
    ["Dirección de correo electrónico", "email"],
    ["Nom d'utilisateur", "email"],
    ["What is your e-mail address?", "email"],
    ["IPAddress", "ip"],
    ["ipaddr", "ip"],
    ["LocationLatitude", "location"],
    ["Längengrad", "location"],
    ["Operating System", "device"],
    ["Network ID", "device"],
    ["Work phone", "phone"],
    ["Telefonnummer (2)", "phone"],
    ["Numéro de téléphone", "phone"]
  ])("%s: %s", (name, kind) => expect(personalKind(column(name))).toBe(kind));

  test("by the tool's own id or the question where the name says nothing", () => {
    expect(personalKind(column("Q7", {question: "Please enter your email"}))).toBe("email");
    expect(personalKind(column("Nachn.", {id: "recipientLastName"}))).toBe("name");
  });

  test.each([
    "How quickly do you answer e-mail?",
    "Copy me on every mail",
    "Economy",
    "Mobile CRM",
    "Team name",
    "Phone calls a week",
    "ResponseId",
    "Q2_1",
    ""
  ])("%s is none", (name) => expect(personalKind(column(name))).toBeNull());
});

describe("so do the cells, where the header does not", () => {
  test.each([
    ["email", ["a.b@small.example", "c@small.example", "d+e@mail.small.example"]],
    ["ip", ["192.0.2.1", "198.51.100.7", "2001:db8::1"]],
    ["phone", ["+49 30 901820", "030-1234567", "(0171) 123 45 67", "212-555-0143", "0044 20 7946 0958"]]
  ])("%s", (kind, texts) => expect(personalKindOfTexts(texts)).toBe(kind));

  test.each([
    ["too few to tell", ["+49 30 901820", "030-1234567"]],
    ["dates", ["2026-03-31", "01/05/2026", "31.03.2026", "01-05-2026", "2026-03-31 21:00:00"]],
    ["ids", ["114000000001", "114000000002", "00012345", "E-1002"]],
    ["scales", ["1", "2", "3", "4", "5"]],
    ["amounts", ["1,234.50", "1.234,50", "123.456", "USD 1,000,000.00"]],
    ["versions", ["1.2.3", "10.0.1", "2.11.0"]],
    ["texts of which some name an address", ["Write to a@small.example", "Nothing", "Well done"]]
  ])("none: %s", (_, texts) => expect(personalKindOfTexts(texts)).toBeNull());
});

import type { Words } from "./words.js";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const units: Readonly<Record<string, readonly [one: string, many: string]>> = {
  year: ["year", "years"],
  month: ["month", "months"],
  day: ["day", "days"],
  person: ["person", "persons"],
  household: ["household", "households"],
  item: ["item", "items"],
};

function counted(count: string, unit: string): string {
  const [one, many] = units[unit] ?? [unit, unit];
  return `${count} ${count === "1" ? one : many}`;
}

const undecided = { undetermined: "Not yet decided", not_in_force: "The policy was not in force on this day" };

/** The words of an explanation in English. */
export const english: Words = {
  outcome: {
    benefit: { eligible: "Eligible", ineligible: "Not eligible", ...undecided },
    status: { eligible: "Recognized", ineligible: "Not recognized", ...undecided },
    duty: { eligible: "Must be acted on", ineligible: "Nothing to be done", ...undecided },
  },
  and: "; ",
  separator: ", ",
  colon: ": ",
  bracket: (text) => ` (${text})`,
  list: (items) => items.join(", "),
  date: (year, month, day) => `${day} ${months[month - 1] ?? ""} ${year}`,
  money: (amount) => `${amount} CNY`,
  about: (exact, rounded) => `${exact} (about ${rounded})`,
  per: {
    month: (amount) => `${amount} a month`,
    term: (amount) => `${amount} a term`,
    year: (amount) => `${amount} a year`,
    once: (amount) => `${amount} once`,
  },
  atLeast: (amount) => `at least ${amount}`,
  atMost: (amount) => `at most ${amount}`,
  between: (low, high) => `${low} to ${high}`,
  unit: counted,
  age: (count) => counted(count, "year"),
  truth: { yes: "yes", no: "no" },
  nothing: "none",
  band: (over, rate) => `${rate} of the part over ${over}`,
  eligible: {
    yes: (policy) => `eligible for “${policy}”`,
    no: (policy) => `not eligible for “${policy}”`,
    unknown: (policy) => `“${policy}” is not yet decided`,
  },
  unknown: "unknown",
  unknownHeldBy: (holders) => `unknown, ask: ${holders}`,
  ask: (holders) => `ask: ${holders}`,
  setLocally: {
    age: "(an age set locally)",
    boolean: "(set locally)",
    choice: "(set locally)",
    choices: "(set locally)",
    integer: "(a number set locally)",
    decimal: "(a number set locally)",
    money: "(an amount set locally)",
    share: "(a share set locally)",
    date: "(a day set locally)",
    locality: "(a place set locally)",
    text: "(set locally)",
    list: "(set locally)",
    scale: "(rates set locally)",
  },
  setBy: (setter) => `set locally (by ${setter})`,
  noValue: "no value is in force on this day",
  notYetChosen: "depends on what is not known yet",
  floor: (value) => `at least ${value} (no local value is published, the floor is taken)`,
  floorInText: (value) => `${value} (the floor)`,
  supposed: (value) => `${value} (supposed)`,
  all: "All of these",
  any: "One of these",
  not: (requirement) => `Not: ${requirement}`,
  notListed: "what is listed",
  clause: (title, pinpoints) => [title, ...pinpoints].join(", ").replace(/§(\d+)/g, "section $1"),
  status: {
    confirmed: null,
    reprint: "from a reprint, not checked against the original",
    recalled: "from memory, not checked against the original",
  },
  rounding: {
    up: (quantum) => `rounded up to the next ${quantum}`,
    down: (quantum) => `rounded down to ${quantum}`,
    half_up: (quantum) => `rounded half up to ${quantum}`,
    half_even: (quantum) => `rounded half to even to ${quantum}`,
  },
  quantum: (text) => `${text} CNY`,
  paidBy: (payer) => `paid by ${payer}`,
  party: { government: "the government", social: "social donors", household: "the household", person: "the person", bank: "the bank", school: "the school" },
  amountNotDue: "not due",
  amountUnknown: "the amount is not yet known",
  amountRange: (range) => `amount: ${range}`,
  stillNeeded: (labels) => `still needed: ${labels}`,
  andMore: (labels, count) => `${labels} … (${count} in all)`,
  heading: {
    amount: "How the amount is worked out",
    missing: "What is missing",
    readings: "Readings that change the answer",
    sources: "Sources not checked against the original",
    supposed: "Supposed values",
  },
  missingFact: (label, holder) => `${label}: ask ${holder}`,
  missingParameter: (label, place, setter) =>
    `${label}${place === null ? "" : ` (${place})`}: ${setter === null ? "no value was found for this day" : `set by ${setter}`}`,
  dependsOnPlace: "depends on the place",
  amountOnly: " (matters for the amount only)",
  place: "the county",
  missingPlace: (within) =>
    `the county: ${within === null ? "give its code" : `rules differ within ${within}, give the code of the county`}`,
  reading: (text, chosen, others) => `${text}: here “${chosen}”; the answer differs under ${others}`,
  validThrough: (day) => `With these facts and rules the answer holds through ${day}`,
  noChangeAhead: "With these facts and rules no day is known on which the answer changes",
};

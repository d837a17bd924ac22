import { apply, symbol, type Term, yes } from "./term.js";

/** An SMT-LIB script that grows: what is declared, defined and asserted, each name once, in the order in which it came. */
export interface Script {
  /** Declares a constant that the solver may choose; `limits` tells what it may be. */
  readonly declare: (name: string, sort: Term["sort"], limits?: (it: Term) => Term) => Term;
  /** Gives a long term a name, so that it is written once. */
  readonly name: (name: string, term: Term) => Term;
  /** The name of a thing: another thing of the same name gets a name of its own. */
  readonly nameOf: (name: string, thing: string) => string;
  readonly assert: (term: Term, why: string) => void;
  readonly note: (text: string) => void;
  readonly text: () => string;
  /** The names that were declared. */
  readonly declared: () => readonly string[];
}

// A term that is shorter is clearer where it stands.
const longest = 60;

/** Starts a script. */
export const startScript = (): Script => {
  const lines: string[] = [];
  const declared = new Map<string, Term>();
  const named = new Map<string, Term>();
  const taken = new Set<string>();
  const things = new Map<string, string>();

  const freeName = (name: string): string => {
    let free = name;
    for (let at = 2; taken.has(free); at++) free = `${name}~${at}`;
    taken.add(free);
    return free;
  };

  const script: Script = {
    declare: (name, sort, limits = () => yes) => {
      const known = declared.get(name);
      if (known !== undefined) return known;
      taken.add(name);
      const term = symbol(name, sort);
      declared.set(name, term);
      lines.push(`(declare-const ${name} ${sort})`);
      const limit = limits(term);
      if (limit.constant !== true) lines.push(`(assert ${limit.text})`);
      return term;
    },
    name: (name, term) => {
      if (term.text.length <= longest) return term;
      const key = `${term.sort} ${term.text}`;
      const known = named.get(key);
      if (known !== undefined) return known;
      const free = freeName(name);
      lines.push(`(define-fun ${free} () ${term.sort} ${term.text})`);
      const made = symbol(free, term.sort);
      named.set(key, made);
      return made;
    },
    nameOf: (name, thing) => {
      const key = `${name} ${thing}`;
      const known = things.get(key) ?? freeName(name);
      things.set(key, known);
      return known;
    },
    assert: (term, why) => void lines.push(`(assert ${term.text}) ; ${oneLine(why)}`),
    note: (text) => void lines.push(`; ${oneLine(text)}`),
    text: () => `${prelude}\n${lines.join("\n")}\n`,
    declared: () => [...declared.keys()],
  };
  return script;
};

const oneLine = (text: string): string => text.replace(/\s+/g, " ");

/** Chooses the smaller of two numbers of one sort. */
export const smaller = (a: Term, b: Term): Term => apply(`smaller.${a.sort}`, a.sort, a, b);

/** Chooses the greater of two numbers of one sort. */
export const greater = (a: Term, b: Term): Term => apply(`greater.${a.sort}`, a.sort, a, b);

// A day is the number ((year * 12 + month - 1) * 32) + day, so that days compare as numbers do.
const prelude = `(define-fun smaller.Int ((a Int) (b Int)) Int (ite (< a b) a b))
(define-fun greater.Int ((a Int) (b Int)) Int (ite (< a b) b a))
(define-fun smaller.Real ((a Real) (b Real)) Real (ite (< a b) a b))
(define-fun greater.Real ((a Real) (b Real)) Real (ite (< a b) b a))
(define-fun least.Int ((possible Bool) (before Bool) (a Int) (b Int)) Int
  (ite possible (ite before (smaller.Int a b) b) a))
(define-fun least.Real ((possible Bool) (before Bool) (a Real) (b Real)) Real
  (ite possible (ite before (smaller.Real a b) b) a))
(define-fun most.Int ((possible Bool) (before Bool) (a Int) (b Int)) Int
  (ite possible (ite before (greater.Int a b) b) a))
(define-fun most.Real ((possible Bool) (before Bool) (a Real) (b Real)) Real
  (ite possible (ite before (greater.Real a b) b) a))
(define-fun half-even.Int ((n Int) (d Int)) Int
  (let ((nearest (div (+ (* 2 n) d) (* 2 d))))
    (ite (and (= (mod (+ (* 2 n) d) (* 2 d)) 0) (= (mod nearest 2) 1)) (- nearest 1) nearest)))
(define-fun half-even.Real ((x Real)) Int
  (let ((nearest (to_int (+ x 0.5))))
    (ite (and (is_int (+ x 0.5)) (= (mod nearest 2) 1)) (- nearest 1) nearest)))
(define-fun leap ((year Int)) Bool (and (= (mod year 4) 0) (or (not (= (mod year 100) 0)) (= (mod year 400) 0))))
(define-fun days-in ((year Int) (month Int)) Int
  (ite (= month 2) (ite (leap year) 29 28) (ite (or (= month 4) (= month 6) (= month 9) (= month 11)) 30 31)))
(define-fun days-in-month ((months Int)) Int (days-in (div months 12) (+ (mod months 12) 1)))
(define-fun is-day ((date Int)) Bool
  (and (>= date 385) (<= date 3839999) (>= (mod date 32) 1) (<= (mod date 32) (days-in-month (div date 32)))))
(define-fun months-after ((from Int) (to Int)) Int
  (- (- (div to 32) (div from 32)) (ite (< (mod to 32) (mod from 32)) 1 0)))
(define-fun months-between ((from Int) (to Int)) Int
  (ite (< to from) (- (months-after to from)) (months-after from to)))
(define-fun years-between ((from Int) (to Int)) Int
  (ite (< to from) (- (div (months-after to from) 12)) (div (months-after from to) 12)))
(define-fun add-months ((date Int) (count Int)) Int
  (let ((reached (+ (div date 32) count)))
    (ite (< reached 12) 385 (ite (> reached 119999) 3839999
      (+ (* 32 reached) (smaller.Int (mod date 32) (days-in-month reached)))))))
(define-fun day-number ((date Int)) Int
  (let ((month (+ (mod (div date 32) 12) 1)))
    (let ((march-year (ite (<= month 2) (- (div date 384) 1) (div date 384))))
      (+ (* 365 march-year) (- (div march-year 4) (div march-year 100)) (div march-year 400)
        (div (+ (* 153 (mod (+ month 9) 12)) 2) 5) (mod date 32) (- 1)))))
(define-fun date-of-number ((number Int)) Int
  (let ((cycle (div number 146097)) (day (mod number 146097)))
    (let ((year (div (- day (+ (- (div day 1460) (div day 36524)) (div day 146096))) 365)))
      (let ((day-of-year (- day (- (+ (* 365 year) (div year 4)) (div year 100)))))
        (let ((month (div (+ (* 5 day-of-year) 2) 153)))
          (+ (* 384 (+ (* 400 cycle) year)) (* 32 (+ month 2))
            (- day-of-year (div (+ (* 153 month) 2) 5)) 1))))))
(define-fun add-days ((date Int) (count Int)) Int
  (let ((number (+ (day-number date) count)))
    (ite (<= number 306) 385 (ite (>= number 3652364) 3839999 (date-of-number number)))))
(define-fun next-day ((date Int)) Int
  (ite (< (mod date 32) (days-in-month (div date 32))) (+ date 1)
    (ite (>= date 3839999) 3839999 (+ (* 32 (div date 32)) 33))))`;

// Package reporting answers the questions that monitoring staff ask of the
// figures: which value stands, what was planned, how far a province has come,
// where it will end, what it owes and when that came.
//
// # Which value stands
//
// Several articles give a figure for the same thing. Order.Current chooses one
// by this order and by nothing else; the first point that tells two figures
// apart decides:
//
//  1. A correction by a person stands over everything read.
//  2. A figure that the text states stands over one that was derived from it;
//     derived ones are used only where no stated one exists.
//  3. A province-level source (the paper or portal of the province itself or, across
//     the merger of July 2025, of its successor) stands over any other.
//  4. An exact value stands over a rounded one ("hơn", "trên", "khoảng", "gần",
//     a range). In a target "ít nhất" and "không quá" are exact: the demand itself.
//  5. The later day stands over the earlier one, for what differs from day to day:
//     stocks, years to date, and the attainment of a period that still runs.
//  6. The later published article stands over the earlier one.
//  7. The smaller key stands over the greater one, so that two stores agree.
//
// What differs from day to day is first narrowed to its latest moment: the
// figures whose day is at most 31 days before the latest one known.
// Ambiguous figures, those that failed a check and those that a person rejected
// never stand.
//
// Two figures disagree when no value fits both, each taken as exactly as it is
// said (see Agree). A correction ends the disagreement: a person has judged.
//
// # What counts as published
//
// A province has delivered a report for a period when an article of any site
// gives, for one of the report's indicators (for all of them with "require:
// all"), a stated, unambiguous actual or attainment of the whole province, whole
// or by parts, that answers the period; the earliest such article is the delivery. A figure
// answers the period
//   - when its own period ends on the same day and covers it within one year: 2024-H1
//     answers 2024-Q2, because Vietnamese reports add up from January;
//   - when it is a year to date, a share of the running year's plan, or a stock,
//     whose day lies no earlier than 31 days before the period's end, and
//     answers no later period.
//
// An article published more than 31 days before a period's end, or before the
// last year of a term, does not report on it.
//
// # Eras
//
// On 1 July 2025 63 provinces became 34. What is due on a day is owed by the
// provinces of that day: a merged province owes nothing after 30 June 2025, the
// successor owes what falls due from then on, the second quarter of 2025
// included, and has delivered it with its own figure or when every predecessor has
// one. What a merged province had left undone ends with it.
package reporting

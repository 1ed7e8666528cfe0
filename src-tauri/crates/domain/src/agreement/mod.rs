//! The agreement between the sides and the figures that say who kept it (PRODUCT.md "How the figures are computed").
//!
//! Boundaries, deadlines and windows come from here, and so do the verdicts; how many leads lie between boundaries is
//! for others to count.

mod calendar;
mod cohort;
mod document;
mod period;
mod share;
mod slipping;
mod terms;
mod verdict;

pub use calendar::{NoCalendar, WeekTime, WorkingCalendar};
pub use cohort::{Boundaries, Count, Entry, FactSays, HandoverFact, Latest, Tally, Window, handover_facts};
pub use document::{Day, MeasureName, NotTerms, StepMeasureName};
pub use period::{Agreements, Period};
pub use share::{NotAShare, Share};
pub use slipping::{Deadlines, Followed, LastDecision, PERIODS as SLIPPING_PERIODS, Slip};
pub use terms::{Agreement, Measure, Narrowing, NoTerms, Promise, PromiseSide, Step, StepMeasure, Terms, Words};
pub use verdict::{Bounds, Judgement, Streak, Verdict, boundaries, judge, matures};

//! One function a use case, one transaction each, named by a verb of PRODUCT.md.

pub(crate) mod action;
pub(crate) mod agreement;
pub(crate) mod attendance;
pub(crate) mod close;
pub(crate) mod content;
pub(crate) mod evidence;
pub(crate) mod import;
pub(crate) mod item;
pub(crate) mod job;
pub(crate) mod lead;
pub(crate) mod line;
pub(crate) mod meeting;
pub(crate) mod minutes;
pub(crate) mod outcome;
pub(crate) mod people;
pub(crate) mod prepare;
pub(crate) mod promises;
pub(crate) mod run;
pub(crate) mod scorecard;
pub(crate) mod series;
pub(crate) mod slipping;
pub(crate) mod topic;
pub(crate) mod trade;
pub(crate) mod workspace;

//! The outside of the sample while it is made: its clock is set by hand, its ids come from a seed.

use crate::{Context, Folders, Host, HostError, app::guard};
use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use entente_domain::Language;
use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
    time::Duration,
};
use uuid::Uuid;

/// Numbers that look random and are the same each time (SplitMix64, Steele, Lea and Flood 2014).
#[derive(Debug, Clone)]
pub(super) struct Dice(u64);

impl Dice {
    pub(super) const fn of(seed: u64) -> Self {
        Self(seed)
    }

    pub(super) fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// From 0 up to and without `below`.
    pub(super) fn below(&mut self, below: usize) -> usize {
        let below = u64::try_from(below.max(1)).unwrap_or(1);
        usize::try_from(self.roll() % below).unwrap_or(0)
    }

    /// From `from` to `to`, both included.
    pub(super) fn between(&mut self, from: i64, to: i64) -> i64 {
        from + i64::try_from(self.below(usize::try_from(to - from + 1).unwrap_or(1))).unwrap_or(0)
    }

    /// Whether something happens that happens so often in a hundred.
    pub(super) fn hits(&mut self, of_hundred: usize) -> bool {
        self.below(100) < of_hundred
    }

    /// One of these.
    pub(super) fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }

    /// In another order.
    pub(super) fn shuffle<T>(&mut self, things: &mut [T]) {
        for at in (1..things.len()).rev() {
            things.swap(at, self.below(at + 1));
        }
    }
}

/// The host of the sample's use cases.
pub(super) struct Outside {
    now: Mutex<DateTime<Utc>>,
    ids: Mutex<(Dice, u64)>,
    began: DateTime<Utc>,
    zone: Tz,
    language: Language,
    folders: Folders,
    process: String,
}

impl Outside {
    /// One whose clock stands at `now`; zone, language and folders are the real ones.
    pub(super) fn of(context: &Context, language: Language, now: DateTime<Utc>, seed: u64) -> Arc<Self> {
        let host = context.host();
        Arc::new(Self {
            now: Mutex::new(now),
            ids: Mutex::new((Dice::of(seed), 0)),
            began: now,
            zone: host.zone(),
            language,
            folders: host.folders(),
            process: host.process(),
        })
    }

    /// What a use case may know at this instant.
    pub(super) fn at(self: &Arc<Self>, now: DateTime<Utc>) -> Context {
        *guard(&self.now) = now;
        Context::new(self.clone(), "sample")
    }
}

impl Host for Outside {
    fn now(&self) -> DateTime<Utc> {
        *guard(&self.now)
    }

    fn monotonic(&self) -> Duration {
        (self.now() - self.began).max(TimeDelta::zero()).to_std().unwrap_or_default()
    }

    fn new_id(&self) -> Uuid {
        let mut ids = guard(&self.ids);
        ids.1 += 1;
        // UUIDv7: milliseconds first, then a counter, so that ids of one instant stand in the order of their making.
        let (count, dice) = (ids.1, ids.0.roll().to_be_bytes());
        let bits = |shift: u32, mask: u64| u8::try_from((count >> shift) & mask).unwrap_or(0);
        let mut rest = [bits(22, 0x0F), bits(14, 0xFF), bits(8, 0x3F), bits(0, 0xFF), 0, 0, 0, 0, 0, 0];
        rest[4..].copy_from_slice(&dice[..6]);
        let millis = u64::try_from(self.now().timestamp_millis()).unwrap_or(0);
        uuid::Builder::from_unix_timestamp_millis(millis, &rest).into_uuid()
    }

    fn zone(&self) -> Tz {
        self.zone
    }

    fn language(&self) -> Language {
        self.language
    }

    fn folders(&self) -> Folders {
        self.folders.clone()
    }

    fn file(&self, _: &str) -> Option<PathBuf> {
        None
    }

    fn open(&self, path: &Path) -> Result<(), HostError> {
        Err(HostError::NotOpened { path: path.to_owned(), reason: "the sample opens nothing".to_owned() })
    }

    fn process(&self) -> String {
        self.process.clone()
    }
}

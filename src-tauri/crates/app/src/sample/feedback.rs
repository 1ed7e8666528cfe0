//! Who says what of which asset in which meeting.

use super::{
    leads::Planned,
    library::{LIBRARY, WHY},
    outside::Dice,
    story::Words,
};
use entente_domain::{LeadId, content::Answer};

/// How many assets of the library have been talked about; they stand first in it.
pub(super) const ANSWERED: usize = 11;

/// An answer that is given in a meeting.
pub(super) struct Answered {
    pub lead: LeadId,
    pub asset: usize,
    pub answer: Answer,
    pub why: Option<Words>,
}

/// The answers of each closed meeting: as many of each asset as [`LIBRARY`] says, about leads that moved in its week,
/// two assets a lead at most.
pub(super) fn plan(dice: &mut Dice, weeks: &[Vec<Planned>], meetings: usize) -> Vec<Vec<Answered>> {
    let mut all: Vec<(usize, Answer)> = Vec::new();
    for (asset, piece) in LIBRARY.iter().enumerate() {
        let [helped, no_difference, hurt, not_used] = piece.said;
        for (answer, count) in [
            (Answer::Helped, helped),
            (Answer::NoDifference, no_difference),
            (Answer::Hurt, hurt),
            (Answer::NotUsed, not_used),
        ] {
            all.extend(std::iter::repeat_n((asset, answer), count));
        }
    }
    dice.shuffle(&mut all);
    let mut plan: Vec<Vec<Answered>> = (0..meetings).map(|_| Vec::new()).collect();
    for (turn, (asset, answer)) in all.into_iter().enumerate() {
        let week = turn % meetings;
        let decided: Vec<&Planned> = weeks[week].iter().filter(|lead| lead.events.len() > 1).collect();
        let begin = dice.below(decided.len());
        let given = |lead: LeadId| plan[week].iter().filter(move |answer| answer.lead == lead);
        // A lead already talked about first, so that a few leads have two assets and not all have one.
        let open = |lead: &&&Planned| given(lead.id).count() < 2 && given(lead.id).all(|answer| answer.asset != asset);
        let again =
            decided.iter().filter(|lead| given(lead.id).count() == 1).find(open).filter(|_| turn.is_multiple_of(2));
        let lead = again.or_else(|| decided.iter().cycle().skip(begin).take(decided.len()).find(open));
        let Some(lead) = lead.map(|lead| lead.id) else { continue };
        let why = dice.hits(50).then(|| dice.one(&WHY[usize::from(answer != Answer::Helped)]));
        let why = if answer == Answer::NotUsed { None } else { why };
        plan[week].push(Answered { lead, asset, answer, why });
    }
    plan
}

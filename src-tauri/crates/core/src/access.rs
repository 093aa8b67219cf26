//! What somebody may do in this program, from least to most.

use crate::store::word;

word! {
    /// Who may call a command, and what a person may do here.
    pub enum Access {
        /// Whoever stands at the computer.
        Anyone = "anyone",
        /// A person of the team.
        Staff = "staff",
        /// Leads huddles.
        Leader = "leader",
        /// Looks after the team and its settings.
        Manager = "manager",
    }
}

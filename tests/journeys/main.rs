//! Stories through the core, as people would tell them.

//! Which pictures are taken.

use huddle_tests::screens::{Route, State};
use huddle_tests::stage::{DIRECTIONS, THEMES};

/// Small, usual, large.
const SIZES: [(u32, u32); 3] = [(1024, 700), (1280, 800), (1920, 1080)];
const USUAL: (u32, u32) = SIZES[1];
/// Half of a screen.
const NARROW: (u32, u32) = (700, 800);

/// One picture.
#[derive(Debug, Clone)]
pub struct Shot {
    pub route: Route,
    pub state: State,
    pub theme: &'static str,
    pub language: &'static str,
    pub direction: &'static str,
    pub size: (u32, u32),
}

impl Shot {
    /// What its file is called.
    pub fn name(&self) -> String {
        let path = self.route.path.replace('/', "-").replace(':', "");
        let (width, height) = self.size;
        format!(
            "{path}_{}_{}_{}_{width}x{height}",
            self.state.name(),
            self.theme,
            self.direction
        )
    }

    fn of(route: &Route, state: State) -> Self {
        let (language, direction) = DIRECTIONS[0];
        Self {
            route: route.clone(),
            state,
            theme: THEMES[0],
            language,
            direction,
            size: USUAL,
        }
    }
}

/// Every screen in every state, theme, direction and size.
pub fn whole(routes: &[Route]) -> Vec<Shot> {
    let mut shots = Vec::new();
    for theme in THEMES {
        for (language, direction) in DIRECTIONS {
            for size in SIZES {
                let states = routes
                    .iter()
                    .flat_map(|route| route.states.iter().map(move |state| (route, *state)));
                shots.extend(states.map(|(route, state)| Shot {
                    theme,
                    language,
                    direction,
                    size,
                    ..Shot::of(route, state)
                }));
            }
        }
    }
    in_order(shots)
}

/// Every screen once, and a few of them in every other way: about twenty.
pub fn glance(routes: &[Route]) -> Vec<Shot> {
    let usual = |route: &Route| {
        let typical = route.states.contains(&State::Typical);
        Shot::of(
            route,
            if typical {
                State::Typical
            } else {
                route.states[0]
            },
        )
    };
    let mut shots: Vec<Shot> = routes.iter().map(usual).collect();
    let (language, direction) = DIRECTIONS[1];
    for route in routes {
        let shot = usual(route);
        match route.path.as_str() {
            "today" => shots.extend([
                Shot {
                    theme: "dark",
                    ..shot.clone()
                },
                Shot {
                    theme: "contrast",
                    size: SIZES[0],
                    ..shot.clone()
                },
                Shot {
                    state: State::Empty,
                    ..shot
                },
            ]),
            "tell" => shots.push(Shot {
                language,
                direction,
                ..shot
            }),
            "stories" => shots.push(Shot {
                state: State::Full,
                size: SIZES[0],
                ..shot
            }),
            "settings/log" => shots.push(Shot {
                theme: "dark",
                size: NARROW,
                ..shot
            }),
            "settings/copies" => shots.push(Shot {
                theme: "contrast",
                size: NARROW,
                language,
                direction,
                ..shot
            }),
            "settings/pins" => shots.push(Shot {
                theme: "dark",
                language,
                direction,
                ..shot
            }),
            "people" => shots.push(Shot {
                theme: "dark",
                language,
                direction,
                size: SIZES[2],
                ..shot
            }),
            "huddle" => shots.push(Shot {
                size: SIZES[2],
                ..shot
            }),
            _ => {}
        }
    }
    in_order(shots)
}

/// The first run before all that needs a team, the room after all: a running huddle changes other screens. A window
/// that changes its size is slow, so sizes follow one another.
fn in_order(mut shots: Vec<Shot>) -> Vec<Shot> {
    shots.sort_by_key(|shot| {
        let place = match shot.route.path.as_str() {
            "welcome" => 0,
            "huddle" => 2,
            _ => 1,
        };
        (place, shot.size)
    });
    shots
}

#[cfg(test)]
mod tests {
    use super::*;

    fn route(path: &str) -> Route {
        Route {
            path: path.to_owned(),
            states: State::ALL.to_vec(),
        }
    }

    #[test]
    fn no_screen_is_left_out_and_no_two_pictures_share_a_name() {
        let routes = [route("huddle"), route("today"), route("new")];
        for plan in [glance(&routes), whole(&routes)] {
            let names: std::collections::HashSet<_> = plan.iter().map(Shot::name).collect();
            assert_eq!(names.len(), plan.len());
            assert!(
                routes
                    .iter()
                    .all(|route| plan.iter().any(|shot| shot.route == *route))
            );
            assert_eq!(plan.last().unwrap().route.path, "huddle");
        }
        assert_eq!(whole(&routes).len(), 3 * 3 * 3 * 2 * 3);
    }
}

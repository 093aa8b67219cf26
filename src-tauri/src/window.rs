//! The main window: its size, its colour before the page is there, and where its page may go.
//!
//! It refuses every address but the program's own, every new window, every download and every request for a camera,
//! a place or a microphone; the menu of the right mouse button helps with writing and does nothing else (on Linux). It keeps no size or position: what the desktop gives is right after a restart too.
//! Surprising: where the process that draws the page dies, the window loads the page again, at most three times; the
//! core lives in this process and has lost nothing, and drafts are in the core. On Linux the page stays covered until it
//! is loaded.

use tauri::utils::config::Color;
use tauri::webview::{NewWindowResponse, PermissionResponse};
use tauri::{
    AppHandle, Emitter as _, Manager as _, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder,
    WindowEvent,
};

use crate::folder::{self, Folder};
use crate::leaving::Leaving;
use crate::{background, said};

/// The label that the capabilities and the events name.
pub const MAIN: &str = "main";

/// The surfaces of `ui/src/look/tokens.css`.
const LIGHT: Color = Color(0xfa, 0xf8, 0xf5, 0xff);
const DARK: Color = Color(0x14, 0x16, 0x1a, 0xff);
/// The room's, of `ui/src/look/room.css`.
pub const WALL: Color = Color(0x10, 0x14, 0x18, 0xff);
const CONTRAST: Color = Color(0x00, 0x00, 0x00, 0xff);

/// A proxy that is not there: nobody but the system may listen at this port. The engine connects to a host as soon as a
/// link to it is pressed, before it asks whether it may go there; this way it does not even ask for its name.
#[cfg(target_os = "linux")]
const NOWHERE: &str = "http://127.0.0.1:1";

/// A window that goes nowhere, opens nothing, fetches nothing and is asked for nothing.
pub fn walled<'a>(
    app: &'a AppHandle,
    label: &str,
    page: WebviewUrl,
) -> tauri::Result<WebviewWindowBuilder<'a, tauri::Wry, AppHandle>> {
    let builder = WebviewWindowBuilder::new(app, label, page);
    #[cfg(target_os = "linux")]
    let builder = builder.proxy_url(NOWHERE.parse().map_err(tauri::Error::InvalidUrl)?);
    Ok(builder
        .data_directory(folder::web_view())
        .disable_drag_drop_handler()
        .general_autofill_enabled(false)
        .devtools(cfg!(debug_assertions))
        .on_navigation(is_own)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .on_permission_request(|_, _| PermissionResponse::Deny))
}

/// Opens the window; `first` is a script that runs before its page. For the main thread.
pub fn open(app: &AppHandle, first: &str) -> tauri::Result<WebviewWindow> {
    let title = match app.state::<Folder>().demo {
        true => "window-title-example",
        false => "window-title",
    };
    let title = said::words(None).say(title, &[]);
    let window = walled(app, MAIN, WebviewUrl::default())?
        .title(title)
        .inner_size(1280.0, 800.0)
        .min_inner_size(640.0, 480.0)
        .prevent_overflow()
        .background_color(LIGHT)
        .initialization_script(first)
        .build()?;
    window.on_window_event({
        let app = app.clone();
        move |event| match event {
            WindowEvent::CloseRequested { api, .. } if !app.state::<Leaving>().may_go() => {
                api.prevent_close();
                app.state::<background::Background>().ends(false);
                ask_to_leave(&app);
            }
            WindowEvent::Destroyed => background::closed(&app),
            _ => {}
        }
    });
    if is_dark(&window) {
        window.set_background_color(Some(DARK))?;
    }
    #[cfg(target_os = "linux")]
    {
        uncover(&window)?;
        revive(&window)?;
        offer_editing_alone(&window)?;
    }
    Ok(window)
}

/// Has the page ask whether what is on no disk may be lost.
pub fn ask_to_leave(app: &AppHandle) {
    bring_forward(app);
    let _ = app.emit_to(MAIN, "leaving", ());
}

/// Takes the colour of a theme that the person chose, for the moment before the page is there.
pub fn wear(app: &AppHandle, theme: &str) {
    let colour = match theme {
        "light" => LIGHT,
        "dark" => DARK,
        "contrast" => CONTRAST,
        _ => return,
    };
    if let Some(window) = app.get_webview_window(MAIN) {
        let _ = window.set_background_color(Some(colour));
    }
}

/// Brings the window before the others; gives whether there is one.
pub fn bring_forward(app: &AppHandle) -> bool {
    let Some(window) = app.get_webview_window(MAIN) else {
        return false;
    };
    let _ = window.unminimize();
    let _ = window.show();
    let _ = window.set_focus();
    true
}

/// Whether an address is one of the program's own pages.
fn is_own(url: &Url) -> bool {
    match (url.scheme(), url.host_str()) {
        ("tauri", Some("localhost")) => true,
        // Where the web view knows no schemes of our own.
        ("http" | "https", Some("tauri.localhost")) => cfg!(windows) && url.port().is_none(),
        _ => false,
    }
}

#[cfg(target_os = "linux")]
fn is_dark(_window: &WebviewWindow) -> bool {
    use gtk::prelude::GtkSettingsExt as _;
    // What the page's `prefers-color-scheme` reads too. The window's own answer may start a desktop portal to find out.
    let named_dark = |settings: &gtk::Settings| {
        let name = settings.gtk_theme_name();
        name.is_some_and(|name| name.ends_with("-dark") || name.ends_with(":dark"))
    };
    gtk::Settings::default()
        .is_some_and(|s| s.is_gtk_application_prefer_dark_theme() || named_dark(&s))
}

#[cfg(not(target_os = "linux"))]
fn is_dark(window: &WebviewWindow) -> bool {
    window
        .theme()
        .is_ok_and(|theme| theme == tauri::Theme::Dark)
}

/// The longest time for which the page is covered.
#[cfg(target_os = "linux")]
const COVERED: std::time::Duration = std::time::Duration::from_secs(2);

/// Keeps the page covered by the window's own colour until it is loaded, or until that takes too long: a page that is
/// never loaded is seen all the same, and says what is wrong.
///
/// A page that can be seen while it is still empty is drawn twice, and the window waits for the first drawing: on some
/// starts for half a second, because meanwhile it hands the page none of its files.
#[cfg(target_os = "linux")]
fn uncover(window: &WebviewWindow) -> tauri::Result<()> {
    use gtk::prelude::WidgetExt as _;
    use webkit2gtk::{LoadEvent, WebViewExt as _};
    let show = |view: &webkit2gtk::WebView| {
        if !view.is_child_visible() {
            view.set_child_visible(true);
            view.grab_focus();
        }
    };
    window.with_webview(move |view| {
        let view = view.inner();
        view.set_child_visible(false);
        view.connect_load_changed(move |view, event| {
            if event == LoadEvent::Finished {
                show(view);
            }
        });
        gtk::glib::timeout_add_local_once(COVERED, move || show(&view));
    })
}

/// Gives the page of a window its keys as soon as it is loaded: a window that has the focus may have a page that has not.
#[cfg(target_os = "linux")]
pub fn takes_keys(window: &WebviewWindow) -> tauri::Result<()> {
    use gtk::prelude::WidgetExt as _;
    use webkit2gtk::{LoadEvent, WebViewExt as _};
    window.with_webview(|view| {
        view.inner().connect_load_changed(|view, event| {
            if event == LoadEvent::Finished {
                view.grab_focus();
            }
        });
    })
}

#[cfg(target_os = "linux")]
fn revive(window: &WebviewWindow) -> tauri::Result<()> {
    use std::cell::Cell;
    use webkit2gtk::WebViewExt as _;
    window.with_webview(|view| {
        let lives = Cell::new(3);
        view.inner().connect_web_process_terminated(move |view, _| {
            if lives.get() > 0 {
                lives.set(lives.get() - 1);
                view.reload();
            }
        });
    })
}

/// Leaves in the menu of the right mouse button what helps with writing, and no menu where nothing is left: links are
/// not opened, nothing is stored, and no page is loaded again from there.
#[cfg(target_os = "linux")]
fn offer_editing_alone(window: &WebviewWindow) -> tauri::Result<()> {
    use webkit2gtk::{ContextMenuExt as _, ContextMenuItemExt as _, WebViewExt as _};
    window.with_webview(|view| {
        view.inner().connect_context_menu(|_, menu, _, _| {
            for item in menu.items() {
                if !helps_with_writing(item.stock_action()) {
                    menu.remove(&item);
                }
            }
            menu.n_items() == 0
        });
    })
}

#[cfg(target_os = "linux")]
fn helps_with_writing(action: webkit2gtk::ContextMenuAction) -> bool {
    use webkit2gtk::ContextMenuAction as Does;
    matches!(
        action,
        Does::Copy
            | Does::Cut
            | Does::Paste
            | Does::Delete
            | Does::SelectAll
            | Does::InputMethods
            | Does::Unicode
            | Does::SpellingGuess
            | Does::NoGuessesFound
            | Does::IgnoreSpelling
            | Does::LearnSpelling
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_goes_nowhere_but_home() {
        let own = |address: &str| is_own(&address.parse().unwrap());
        assert!(own("tauri://localhost/index.html#/today"));
        for address in [
            "https://example.org/",
            "http://localhost/",
            "tauri://elsewhere/",
            "file:///etc/passwd",
            "data:text/html,hello",
            "about:blank",
            "https://tauri.localhost:8080/",
        ] {
            assert!(!own(address), "{address}");
        }
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn the_right_mouse_button_opens_stores_and_inspects_nothing() {
        use webkit2gtk::ContextMenuAction as Does;
        for action in [
            Does::OpenLink,
            Does::OpenLinkInNewWindow,
            Does::DownloadLinkToDisk,
            Does::OpenImageInNewWindow,
            Does::DownloadImageToDisk,
            Does::OpenFrameInNewWindow,
            Does::GoBack,
            Does::Reload,
            Does::InspectElement,
            Does::Custom,
            Does::NoAction,
        ] {
            assert!(!helps_with_writing(action), "{action:?}");
        }
        assert!(helps_with_writing(Does::Paste));
    }
}

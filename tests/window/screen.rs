//! The screen as another program on it sees it: a file manager that drags files over, a program that pastes, a hand on
//! the keyboard where WebDriver reaches nothing, in the system's dialogs.
//!
//! Speaks X11 itself (ICCCM and XDND 5), so that each step is waited for by the answer of the other side and never by time.

use crate::{driver::Stuck, entente::until};
use std::path::Path;
use x11rb::{
    connection::Connection,
    protocol::{
        Event,
        xproto::{
            Atom, AtomEnum, ChangeWindowAttributesAux, ClientMessageEvent, ConfigureWindowAux, ConnectionExt,
            CreateWindowAux, EventMask, InputFocus, KEY_PRESS_EVENT, KEY_RELEASE_EVENT, MapState, PropMode,
            SELECTION_NOTIFY_EVENT, SelectionNotifyEvent, SelectionRequestEvent, Window, WindowClass,
        },
        xtest::ConnectionExt as _,
    },
    rust_connection::RustConnection,
    wrapper::ConnectionExt as _,
};

/// Keys that no letter stands for, by X's names.
pub const ESCAPE: u32 = 0xff1b;
/// Enter.
pub const RETURN: u32 = 0xff0d;
const SHIFT: u32 = 0xffe1;
const CONTROL: u32 = 0xffe3;

/// A connection with the screen of this test, and an unseen window by which it answers.
pub struct Screen {
    connection: RustConnection,
    root: Window,
    own: Window,
}

/// What a program says went wrong on the way to the screen.
impl<E: std::error::Error> From<E> for Stuck {
    fn from(error: E) -> Self {
        Self(format!("the screen does not answer: {error}"))
    }
}

impl Screen {
    /// The screen that this test was started on.
    pub fn connect() -> Result<Self, Stuck> {
        let (connection, number) = x11rb::connect(None)?;
        let root = connection.setup().roots[number].root;
        let own = connection.generate_id()?;
        let unseen = CreateWindowAux::new();
        connection.create_window(0, own, root, 0, 0, 1, 1, 0, WindowClass::INPUT_ONLY, 0, &unseen)?.check()?;
        Ok(Self { connection, root, own })
    }

    /// Entente's window, once it is shown.
    pub fn window(&self) -> Result<Window, Stuck> {
        until("Entente's window is on the screen", || self.shown(false).ok().flatten())
    }

    /// A dialog of the system over it, once it is shown.
    pub fn dialog(&self) -> Result<Window, Stuck> {
        until("the system's dialog is on the screen", || self.shown(true).ok().flatten())
    }

    /// Waits until no dialog is left.
    pub fn no_dialog(&self) -> Result<(), Stuck> {
        until("the dialog goes", || self.shown(true).ok().filter(Option::is_none).map(drop))
    }

    /// From now on hears what programs ask of a window manager, since there is none.
    pub fn stand_in_for_the_window_manager(&self) -> Result<(), Stuck> {
        let hears = ChangeWindowAttributesAux::new().event_mask(EventMask::SUBSTRUCTURE_NOTIFY);
        Ok(self.connection.change_window_attributes(self.root, &hears)?.check()?)
    }

    /// Waits until a window asks for the full screen (or to give it back), and does as it asks.
    pub fn grant_full_screen(&self, window: Window, wanted: bool) -> Result<(), Stuck> {
        let [state, full] = ["_NET_WM_STATE", "_NET_WM_STATE_FULLSCREEN"].map(|name| self.atom(name));
        let (state, full) = (state?, full?);
        loop {
            let Event::ClientMessage(message) = self.connection.wait_for_event()? else { continue };
            let [add, first, second, ..] = message.data.as_data32();
            if message.window != window || message.type_ != state || ![first, second].contains(&full) {
                continue;
            }
            if (add == 1) != wanted {
                return Err(Stuck(format!("it asks for the contrary: {add}")));
            }
            let (width, height) = if wanted { self.size(self.root)? } else { (1440, 900) };
            let place = ConfigureWindowAux::new().x(0).y(0).width(u32::from(width)).height(u32::from(height));
            self.connection.configure_window(window, &place)?.check()?;
            let states: &[Atom] = if wanted { &[full] } else { &[] };
            self.connection.change_property32(PropMode::REPLACE, window, state, AtomEnum::ATOM, states)?.check()?;
            return Ok(());
        }
    }

    /// The width and height of a window.
    fn size(&self, window: Window) -> Result<(u16, u16), Stuck> {
        let geometry = self.connection.get_geometry(window)?.reply()?;
        Ok((geometry.width, geometry.height))
    }

    /// Drags files from outside onto the middle of a window and lets go.
    pub fn drop_files(&self, onto: Window, files: &[&Path]) -> Result<(), Stuck> {
        let uris: String = files.iter().map(|file| format!("file://{}\r\n", file.display())).collect();
        let [selection, list, copy] = ["XdndSelection", "text/uri-list", "XdndActionCopy"].map(|name| self.atom(name));
        let (selection, list, copy) = (selection?, list?, copy?);
        self.connection.set_selection_owner(self.own, selection, x11rb::CURRENT_TIME)?.check()?;
        let geometry = self.connection.get_geometry(onto)?.reply()?;
        let middle = (u32::from(geometry.width / 2) << 16) | u32::from(geometry.height / 2);
        self.tell(onto, "XdndEnter", [self.own, 5 << 24, list, 0, 0])?;
        let mut asked = false;
        // The other side asks what is dragged, and says by its status whether it takes it there. Until it has both seen
        // the files and said yes, the pointer is over it still.
        self.tell(onto, "XdndPosition", [self.own, 0, middle, x11rb::CURRENT_TIME, copy])?;
        loop {
            match self.connection.wait_for_event()? {
                Event::SelectionRequest(request) => {
                    self.answer(&request, uris.as_bytes())?;
                    asked = true;
                }
                Event::ClientMessage(message) if message.type_ == self.atom("XdndStatus")? => {
                    let takes = message.data.as_data32()[1] & 1 == 1;
                    if asked && takes {
                        break;
                    }
                    self.tell(onto, "XdndPosition", [self.own, 0, middle, x11rb::CURRENT_TIME, copy])?;
                }
                _ => {}
            }
        }
        self.tell(onto, "XdndDrop", [self.own, 0, x11rb::CURRENT_TIME, 0, 0])?;
        loop {
            match self.connection.wait_for_event()? {
                Event::SelectionRequest(request) => self.answer(&request, uris.as_bytes())?,
                Event::ClientMessage(message) if message.type_ == self.atom("XdndFinished")? => return Ok(()),
                _ => {}
            }
        }
    }

    /// What a program that pastes gets of one form (`text/html`); nothing where the clipboard has none.
    pub fn clipboard(&self, form: &str) -> Result<Option<Vec<u8>>, Stuck> {
        self.paste("CLIPBOARD", form)
    }

    fn paste(&self, selection: &str, form: &str) -> Result<Option<Vec<u8>>, Stuck> {
        let [selection, form, into] = [selection, form, "ENTENTE_PASTED"].map(|name| self.atom(name));
        let (selection, form, into) = (selection?, form?, into?);
        self.connection.convert_selection(self.own, selection, form, into, x11rb::CURRENT_TIME)?.check()?;
        loop {
            if let Event::SelectionNotify(answer) = self.connection.wait_for_event()? {
                if answer.property == x11rb::NONE {
                    return Ok(None);
                }
                let got =
                    self.connection.get_property(true, self.own, into, AtomEnum::ANY, 0, u32::MAX / 4)?.reply()?;
                return Ok(Some(got.value));
            }
        }
    }

    /// Types over what a dialog's field says, by the keyboard. A dialog drops keys while it makes up its field, and
    /// nothing tells when that is done: so what it took is read back as its selection, and typed again until it is whole.
    pub fn write_over(&self, dialog: Window, text: &str) -> Result<(), Stuck> {
        until("the dialog took every letter", || {
            let typed = text.chars().try_for_each(|letter| self.press(dialog, u32::from(letter)));
            let selected = typed.and_then(|()| self.stroke(dialog, u32::from('a'), Some(CONTROL)));
            let read = selected.and_then(|()| self.paste("PRIMARY", "UTF8_STRING")).ok().flatten();
            (read.as_deref() == Some(text.as_bytes())).then_some(())
        })
    }

    /// Presses one key in a window of the system.
    pub fn press(&self, into: Window, key: u32) -> Result<(), Stuck> {
        self.stroke(into, key, None)
    }

    /// One key, with another held. There is no window manager, so the focus is given first.
    fn stroke(&self, into: Window, key: u32, held: Option<u32>) -> Result<(), Stuck> {
        self.connection.set_input_focus(InputFocus::PARENT, into, x11rb::CURRENT_TIME)?.check()?;
        let (code, shifted) = self.key(key)?;
        let mut strokes = vec![(KEY_PRESS_EVENT, code), (KEY_RELEASE_EVENT, code)];
        if let Some(held) = held.or(shifted.then_some(SHIFT)) {
            let (held, _) = self.key(held)?;
            strokes.insert(0, (KEY_PRESS_EVENT, held));
            strokes.push((KEY_RELEASE_EVENT, held));
        }
        for (kind, code) in strokes {
            self.connection.xtest_fake_input(kind, code, x11rb::CURRENT_TIME, self.root, 0, 0, 0)?.check()?;
        }
        Ok(())
    }

    /// Where a sign lies on this keyboard, and whether with Shift.
    fn key(&self, wanted: u32) -> Result<(u8, bool), Stuck> {
        let setup = self.connection.setup();
        let (first, last) = (setup.min_keycode, setup.max_keycode);
        let keyboard = self.connection.get_keyboard_mapping(first, last - first + 1)?.reply()?;
        let per_key = usize::from(keyboard.keysyms_per_keycode);
        let at = |level: usize| keyboard.keysyms.chunks(per_key).position(|signs| signs.get(level) == Some(&wanted));
        let found = at(0).map(|key| (key, false)).or_else(|| at(1).map(|key| (key, true)));
        let (key, shifted) = found.ok_or_else(|| Stuck(format!("no key for {wanted:#x}")))?;
        Ok((first + u8::try_from(key)?, shifted))
    }

    /// A window of Entente that is shown: the first one, or the dialog over it. Without a window manager all of them lie
    /// directly on the root.
    fn shown(&self, dialog: bool) -> Result<Option<Window>, Stuck> {
        let [kind, kind_dialog] = ["_NET_WM_WINDOW_TYPE", "_NET_WM_WINDOW_TYPE_DIALOG"].map(|name| self.atom(name));
        let (kind, kind_dialog) = (kind?, kind_dialog?);
        for window in self.connection.query_tree(self.root)?.reply()?.children {
            // A window may go while it is asked about.
            let Ok(attributes) = self.connection.get_window_attributes(window)?.reply() else { continue };
            let class = self.connection.get_property(false, window, AtomEnum::WM_CLASS, AtomEnum::STRING, 0, 64)?;
            let kinds = self.connection.get_property(false, window, kind, AtomEnum::ATOM, 0, 8)?;
            let (Ok(class), Ok(kinds)) = (class.reply(), kinds.reply()) else { continue };
            let is_dialog = kinds.value32().is_some_and(|mut kinds| kinds.any(|kind| kind == kind_dialog));
            let ours = String::from_utf8_lossy(&class.value).to_lowercase().contains("entente");
            if attributes.map_state == MapState::VIEWABLE && ours && is_dialog == dialog {
                return Ok(Some(window));
            }
        }
        Ok(None)
    }

    fn atom(&self, name: &str) -> Result<Atom, Stuck> {
        Ok(self.connection.intern_atom(false, name.as_bytes())?.reply()?.atom)
    }

    fn tell(&self, window: Window, what: &str, data: [u32; 5]) -> Result<(), Stuck> {
        let message = ClientMessageEvent::new(32, window, self.atom(what)?, data);
        self.connection.send_event(false, window, EventMask::NO_EVENT, message)?.check()?;
        Ok(())
    }

    /// Gives what was asked for.
    fn answer(&self, request: &SelectionRequestEvent, bytes: &[u8]) -> Result<(), Stuck> {
        self.connection
            .change_property8(PropMode::REPLACE, request.requestor, request.property, request.target, bytes)?
            .check()?;
        let given = SelectionNotifyEvent {
            response_type: SELECTION_NOTIFY_EVENT,
            sequence: 0,
            time: request.time,
            requestor: request.requestor,
            selection: request.selection,
            target: request.target,
            property: request.property,
        };
        self.connection.send_event(false, request.requestor, EventMask::NO_EVENT, given)?.check()?;
        Ok(())
    }
}

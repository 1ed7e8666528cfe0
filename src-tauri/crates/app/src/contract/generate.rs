//! What the contract looks like to others: TypeScript for the UI, JSON Schema for `call --list`.

use super::{CALLS, Event, Kind, Topic};
use crate::Failure;
use schemars::SchemaGenerator;
use serde_json::{Value, json};
use std::{any::TypeId, collections::BTreeMap};
use ts_rs::{Config, TS, TypeVisitor};

/// TypeScript declarations, gathered from the calls' types and all that they are made of.
pub(crate) struct Declarations {
    config: Config,
    seen: Vec<TypeId>,
    declared: BTreeMap<String, String>,
}

impl Declarations {
    fn new() -> Self {
        // Counts and milliseconds stay far below 2^53.
        Self { config: Config::new().with_large_int("number"), seen: Vec::new(), declared: BTreeMap::new() }
    }

    /// Declares a type and what it is made of; answers its name.
    pub(crate) fn add<T: TS + 'static + ?Sized>(&mut self) -> String {
        self.visit::<T>();
        T::name(&self.config)
    }
}

impl TypeVisitor for Declarations {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if self.seen.contains(&TypeId::of::<T>()) {
            return;
        }
        self.seen.push(TypeId::of::<T>());
        if T::output_path().is_some() {
            let docs = T::docs().unwrap_or_default();
            self.declared.insert(T::ident(&self.config), format!("{docs}export {}", T::decl(&self.config)));
        }
        T::visit_dependencies(self);
    }
}

/// The whole contract as TypeScript: `ui/src/contract/contract.gen.ts`.
pub fn typescript() -> String {
    let mut declarations = Declarations::new();
    let mut calls = String::new();
    let mut table = String::new();
    for call in CALLS {
        let (request, answer) = (call.declare)(&mut declarations);
        let kind = word(call.kind);
        let topics: Vec<String> = call.changes.iter().map(|topic| format!("\"{}\"", word(topic))).collect();
        calls.push_str(&format!("  \"{}\": {{ request: {request}; answer: {answer} }};\n", call.name));
        table.push_str(&format!("  \"{}\": {{ kind: \"{kind}\", changes: [{}] }},\n", call.name, topics.join(", ")));
    }
    for extra in [
        Declarations::add::<Event>,
        Declarations::add::<Failure>,
        Declarations::add::<Kind>,
        Declarations::add::<Topic>,
    ] {
        extra(&mut declarations);
    }
    let types: String = declarations.declared.values().map(|declaration| format!("{declaration}\n\n")).collect();
    format!(
        "// Generated from the contract in src-tauri/crates/app by `cargo xtask codegen`. Do not edit.\n\n\
         {types}\
         /** Request and answer of every call. */\nexport interface Calls {{\n{calls}}}\n\n\
         /** Kind of every call and the topics it changes. */\n\
         export const calls: {{ readonly [Name in keyof Calls]: {{ kind: Kind; changes: readonly Topic[] }} }} = {{\n{table}}};\n"
    )
}

/// Name, kind, changed topics and JSON Schemas of every call, with shared definitions.
pub fn json_schemas() -> Value {
    let mut generator = SchemaGenerator::default();
    let calls: Vec<Value> = CALLS
        .iter()
        .map(|call| {
            let (request, answer) = (call.schema)(&mut generator);
            json!({
                "name": call.name, "kind": word(call.kind), "changes": call.changes,
                "request": request, "answer": answer,
            })
        })
        .collect();
    json!({ "calls": calls, "$defs": generator.take_definitions(true) })
}

/// The written form of an enum value without content.
fn word(value: impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

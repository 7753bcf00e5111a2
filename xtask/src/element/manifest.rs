//! `custom-elements.json`, in the form of the custom elements manifest 2.1.0, which editors and catalogues read.

use super::{Attribute, Entry, Offer, Property, offer};
use anyhow::Result;
use serde_json::{Value, json};

/// The module that has the class, and the one that registers it.
const CLASS_MODULE: &str = "nut-graf.js";
const REGISTERING_MODULE: &str = "element.js";

/// The manifest.
pub fn manifest() -> Result<Value> {
    let offer = offer()?;
    let reference = json!({ "name": offer.class, "module": CLASS_MODULE });
    let class = json!({ "kind": "js", "name": offer.class, "declaration": reference });
    Ok(json!({
        "schemaVersion": "2.1.0",
        "readme": "README.md",
        "modules": [
            {
                "kind": "javascript-module",
                "path": CLASS_MODULE,
                "declarations": [declaration(&offer)],
                "exports": [class],
            },
            {
                "kind": "javascript-module",
                "path": REGISTERING_MODULE,
                "exports": [
                    class,
                    { "kind": "custom-element-definition", "name": offer.tag, "declaration": reference },
                ],
            },
        ],
    }))
}

fn declaration(offer: &Offer) -> Value {
    let own = offer.attributes.iter().filter(|attribute| !attribute.inherited);
    let members: Vec<Value> =
        own.map(mirror).chain(offer.properties.iter().map(field)).chain(offer.methods.iter().map(method)).collect();
    json!({
        "kind": "class",
        "customElement": true,
        "name": offer.class,
        "tagName": offer.tag,
        "description": offer.summary,
        "superclass": { "name": "HTMLElement" },
        "attributes": offer.attributes.iter().map(attribute).collect::<Vec<_>>(),
        "members": members,
        "events": offer.events.iter().map(|event| json!({
            "name": event.name, "type": { "text": event.r#type }, "description": event.description,
        })).collect::<Vec<_>>(),
        "slots": entries(&offer.slots),
        "cssParts": entries(&offer.parts),
        "cssProperties": offer.css.iter().map(|css| json!({
            "name": css.name, "default": css.default, "description": css.description,
        })).collect::<Vec<_>>(),
    })
}

fn attribute(attribute: &Attribute) -> Value {
    json!({
        "name": attribute.name,
        "type": { "text": attribute.r#type },
        "default": attribute.default,
        "description": attribute.description,
        "fieldName": attribute.property,
    })
}

fn mirror(attribute: &Attribute) -> Value {
    json!({
        "kind": "field",
        "name": attribute.property,
        "type": { "text": attribute.r#type },
        "description": attribute.description,
        "attribute": attribute.name,
        "reflects": true,
    })
}

fn field(property: &Property) -> Value {
    json!({
        "kind": "field",
        "name": property.name,
        "type": { "text": property.r#type },
        "description": property.description,
        "readonly": property.readonly,
    })
}

fn method(method: &Entry) -> Value {
    json!({ "kind": "method", "name": method.name, "description": method.description })
}

fn entries(entries: &[Entry]) -> Vec<Value> {
    entries.iter().map(|entry| json!({ "name": entry.name, "description": entry.description })).collect()
}

//! What makes the file fit for archives.
//!
//! Responsible for: removing what the rules of PDF/A-2u forbid, the output intent, metadata in both forms, the
//! id from the content, saving. Not responsible for: pages and tags.

use lopdf::{Dictionary, Document as File, Object, SaveOptions, Stream, StringFormat, dictionary};
use sha2::{Digest, Sha256};

use super::profile;
use crate::ReportError;
use crate::document::Document;

/// The program, in both forms of metadata.
const PRODUCER: &str = concat!("Tashika report ", env!("CARGO_PKG_VERSION"));
const CREATOR: &str = "Tashika";

/// The catalogue of a file.
pub(super) fn catalog(file: &mut File) -> Result<&mut Dictionary, ReportError> {
    file.catalog_mut().map_err(ReportError::file)
}

/// A text as UTF-16 with its mark.
pub(super) fn unicode_string(text: &str) -> Object {
    let mut bytes = vec![0xfe, 0xff];
    text.encode_utf16().for_each(|unit| bytes.extend_from_slice(&unit.to_be_bytes()));
    Object::String(bytes, StringFormat::Hexadecimal)
}

/// Removes what `printpdf` adds and the rules forbid or do not need.
pub(super) fn clean(file: &mut File) -> Result<(), ReportError> {
    let pages: Vec<_> = file.get_pages().into_values().collect();
    for page in pages {
        let page = file.get_dictionary_mut(page).map_err(ReportError::file)?;
        page.remove(b"Annots");
        page.remove(b"Group");
        let resources = page.get(b"Resources").and_then(Object::as_reference).map_err(ReportError::file)?;
        let resources = file.get_dictionary_mut(resources).map_err(ReportError::file)?;
        for unused in ["XObject", "ExtGState", "Shading", "Pattern", "Properties"] {
            resources.remove(unused.as_bytes());
        }
    }
    let catalog = catalog(file)?;
    for unused in ["OCProperties", "OpenAction", "AA", "AcroForm", "Names", "PageLayout"] {
        catalog.remove(unused.as_bytes());
    }
    file.trailer.remove(b"Encrypt");
    Ok(())
}

/// Adds language, output intent, metadata.
pub(super) fn complete(file: &mut File, document: &Document) -> Result<(), ReportError> {
    file.version = "1.7".to_owned();
    let icc = Stream::new(dictionary! { "N" => 3 }, profile::srgb());
    let icc = file.add_object(icc);
    let intent = dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => Object::string_literal("sRGB IEC61966-2-1"),
        "RegistryName" => Object::string_literal("http://www.color.org"),
        "Info" => Object::string_literal("sRGB IEC61966-2-1"),
        "DestOutputProfile" => Object::Reference(icc),
    };
    let packet =
        Stream::new(dictionary! { "Type" => "Metadata", "Subtype" => "XML" }, xmp(document).into_bytes());
    let metadata = file.add_object(packet.with_compression(false));
    let info = file.add_object(info(document));
    file.trailer.set("Info", Object::Reference(info));
    let catalog = catalog(file)?;
    catalog.set("Lang", Object::string_literal(document.lang.tag()));
    catalog.set("PageMode", "UseOutlines");
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    catalog.set("OutputIntents", vec![Object::Dictionary(intent)]);
    catalog.set("Metadata", Object::Reference(metadata));
    Ok(())
}

/// Compresses, gives the file its id and writes it.
pub(super) fn save(mut file: File) -> Result<Vec<u8>, ReportError> {
    file.trailer.remove(b"ID");
    file.prune_objects();
    file.renumber_objects();
    file.compress();
    // The id is a digest of everything else.
    let plain = bytes(&mut file)?;
    let digest = Sha256::digest(&plain);
    let id = Object::String(digest[..16].to_vec(), StringFormat::Hexadecimal);
    file.trailer.set("ID", vec![id.clone(), id]);
    bytes(&mut file)
}

fn bytes(file: &mut File) -> Result<Vec<u8>, ReportError> {
    let options = SaveOptions::builder()
        .use_object_streams(true)
        .use_xref_streams(true)
        .max_objects_per_stream(200)
        .compression_level(6)
        .build();
    let mut bytes = Vec::new();
    file.save_with_options(&mut bytes, options).map_err(ReportError::Write)?;
    Ok(bytes)
}

fn info(document: &Document) -> Dictionary {
    let mut info = dictionary! {
        "Title" => unicode_string(&storable(&document.title)),
        "Author" => unicode_string(&storable(&document.author)),
        "Subject" => unicode_string(&storable(&document.subject)),
        "Creator" => Object::string_literal(CREATOR),
        "Producer" => Object::string_literal(PRODUCER),
    };
    if let Some(day) = document.day() {
        let date = Object::string_literal(format!("D:{}000000+09'00'", day.replace('-', "")));
        info.set("CreationDate", date.clone());
        info.set("ModDate", date);
    }
    info
}

/// The metadata packet: the same facts as the information dictionary, and what the file conforms to.
fn xmp(document: &Document) -> String {
    let dates = document.day().map_or_else(String::new, |day| {
        ["CreateDate", "ModifyDate", "MetadataDate"]
            .iter()
            .map(|name| format!("   <xmp:{name}>{day}T00:00:00+09:00</xmp:{name}>\n"))
            .collect()
    });
    format!(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n  \
         <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" \
         xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\n   \
         <pdfaid:part>2</pdfaid:part>\n   <pdfaid:conformance>U</pdfaid:conformance>\n   \
         <dc:format>application/pdf</dc:format>\n   \
         <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li></rdf:Alt></dc:title>\n   \
         <dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>\n   \
         <dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">{subject}</rdf:li></rdf:Alt></dc:description>\n   \
         <dc:language><rdf:Bag><rdf:li>{lang}</rdf:li></rdf:Bag></dc:language>\n   \
         <xmp:CreatorTool>{CREATOR}</xmp:CreatorTool>\n{dates}   \
         <pdf:Producer>{PRODUCER}</pdf:Producer>\n  \
         </rdf:Description>\n </rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>",
        title = escaped(&document.title),
        author = escaped(&document.author),
        subject = escaped(&document.subject),
        lang = document.lang.tag(),
    )
}

/// Text for both forms of metadata. What XML cannot hold becomes a space.
fn storable(text: &str) -> String {
    let held = |character: char| !character.is_control() && !matches!(character, '\u{fffe}' | '\u{ffff}');
    text.chars().map(|character| if held(character) { character } else { ' ' }).collect()
}

/// Text for XML.
fn escaped(text: &str) -> String {
    storable(text).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

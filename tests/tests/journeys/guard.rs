//! A My Number enters nowhere: every text field names itself and the place, and nothing is saved.

use app::desk::Refusal;
use app::wire::{
    AnswerValue, ChoiceForm, CompensatingForm, CopyFileRequest, CopyRequest, CreateRequest, ImportRequest,
    ItemForm, MaskRequest, OverrideForm, SaveAnswerRequest, SaveChoiceRequest, SaveDraftTextRequest,
    SaveItemRequest, SaveRatingRequest, SaveServiceRequest, SaveSettingsRequest, ServiceForm,
};
use app::{AppError, Desk};
use tests::{base64, my_number};

use crate::office::{Office, request, statement};

/// The number as people write it, after one character that takes two UTF-16 units.
fn texts() -> Vec<String> {
    let number = my_number();
    let wide = number.chars().map(|c| char::from_u32(u32::from(c) - 0x30 + 0xFF10).expect("a digit"));
    let grouped = [&number[..4], &number[4..8], &number[8..]].join("-");
    vec![format!("𠮷{number}"), format!("𠮷{}", wide.collect::<String>()), format!("𠮷{grouped}です")]
}

#[track_caller]
fn refused(error: AppError, field: &str, text: &str) {
    let view = error.view();
    assert_eq!(view.code, "my-number", "{field}");
    assert_eq!(view.params.get("field").map(String::as_str), Some(field));
    let units: Vec<u16> = text.encode_utf16().collect();
    let [start, end] = view.place.expect("a place").map(|unit| unit as usize);
    let marked = String::from_utf16(&units[start..end]).expect("whole characters");
    assert_eq!(start, 2, "the place counts UTF-16 units");
    assert_eq!(marked.chars().filter(|c| c.is_numeric()).count(), 12, "{field}");
    let digits: String = my_number();
    assert!(!format!("{:?}{view:?}{error}", error).contains(&digits), "the digits are not repeated");
}

fn service(field: &str, text: &str) -> ServiceForm {
    let take = |name: &str, first: &str| if field == name { text.to_owned() } else { first.to_owned() };
    ServiceForm {
        name: take("name", "店"),
        transaction: take("transaction", ""),
        users: take("users", ""),
        organisation: take("organisation", ""),
        note: take("note", ""),
    }
}

fn choice(field: &str, text: &str) -> ChoiceForm {
    let take = |name: &str| if field == name { text.to_owned() } else { String::new() };
    let control = CompensatingForm {
        control: take("control-0"),
        comparability: take("comparability-0"),
        residual_risk: take("residualRisk-0"),
    };
    ChoiceForm {
        compensating: vec![control],
        reason: take("reason"),
        accepted_by: take("acceptedBy"),
        ..statement("ic-selfie", "passkey")
    }
}

fn item(field: &str, text: &str) -> ItemForm {
    let take = |name: &str| if field == name { text.to_owned() } else { String::new() };
    ItemForm {
        state: "open".to_owned(),
        owner: take("owner"),
        due: String::new(),
        evidence: take("evidence"),
        note: take("note"),
    }
}

#[test]
fn every_field_refuses_it_with_its_name_and_place() {
    let mut office = Office::new();
    let id = office.sample().id;
    let before = office.open(&id);
    let (ja, now) = (|| "ja".to_owned(), office.now());
    let file = std::fs::read(office.data()).expect("the data file");
    for text in texts() {
        let desk = &mut office.desk;
        for field in ["name", "transaction", "users", "organisation", "note"] {
            let save = SaveServiceRequest { id: id.clone(), service: service(field, &text), lang: ja() };
            refused(desk.save_service(&save, now).expect_err("refused"), field, &text);
        }
        for field in ["reason", "acceptedBy", "control-0", "comparability-0", "residualRisk-0"] {
            let save = SaveChoiceRequest { id: id.clone(), choice: choice(field, &text), lang: ja() };
            refused(desk.save_choice(&save, now).expect_err("refused"), field, &text);
        }
        for field in ["owner", "evidence", "note"] {
            let record = item(field, &text);
            let save = SaveItemRequest { id: id.clone(), item: "1.1".to_owned(), record, lang: ja() };
            refused(desk.save_item(&save, now).expect_err("refused"), field, &text);
        }
        for key in ["notice", "faq"] {
            let (key, text) = (key.to_owned(), text.clone());
            let save = SaveDraftTextRequest {
                id: id.clone(),
                key: key.clone(),
                text: Some(text.clone()),
                lang: ja(),
            };
            refused(desk.save_draft_text(&save, now).expect_err("refused"), &key, &text);
        }
        let rating = Some(OverrideForm { value: "high".to_owned(), reason: text.clone() });
        let (axis, category) = ("proofing".to_owned(), "financial".to_owned());
        let save = SaveRatingRequest { id: id.clone(), axis, category, rating, lang: ja() };
        refused(desk.save_rating(&save, now).expect_err("refused"), "reason", &text);
        let create = CreateRequest { name: text.clone(), lang: ja() };
        refused(desk.create_assessment(&create, now).expect_err("refused"), "name", &text);
        for field in ["transaction", "users"] {
            let take = |name: &str| if field == name { text.clone() } else { String::new() };
            let copy = CopyRequest {
                id: id.clone(),
                transaction: take("transaction"),
                users: take("users"),
                lang: ja(),
            };
            refused(desk.copy_assessment(&copy, now).expect_err("refused"), field, &text);
        }
        let answer = AnswerValue { unknown: false, options: Vec::new(), text: text.clone() };
        let question = "cost-per-check".to_owned();
        let save = SaveAnswerRequest { id: id.clone(), question, answer: Some(answer), lang: ja() };
        refused(desk.save_answer(&save, now).expect_err("refused"), "answer", &text);
        let settings = SaveSettingsRequest {
            lang: None,
            theme: None,
            text_size: None,
            export_folder: Some(text.clone()),
            trust_folder: None,
        };
        match desk.save_settings(&settings, now).expect_err("refused") {
            Refusal::App(error) => refused(error, "export-folder", &text),
            other => panic!("{other}"),
        }
        let import = ImportRequest { name: text.clone(), base64: base64(b"x"), lang: ja() };
        assert_eq!(desk.import_file(&import, now).expect_err("refused").view().code, "my-number-in-name");
        let masked = Desk::mask_my_number(&MaskRequest { text: text.clone() }).text;
        assert_eq!(masked.chars().filter(|c| *c == '*').count(), 12);
        let save = SaveServiceRequest { id: id.clone(), service: service("note", &masked), lang: ja() };
        assert!(desk.save_service(&save, now).is_ok(), "masked, it can be saved");
        office.desk.undo(&request(&id), now).expect("an undo");
    }
    let after = office.open(&id);
    assert_eq!(
        (after.sections, after.choice, after.service),
        (before.sections, before.choice, before.service)
    );
    assert_eq!(office.listed("").len(), 1);
    let number = my_number();
    let holds = |bytes: &[u8]| bytes.windows(12).any(|window| window == number.as_bytes());
    assert!(!holds(&file) && !holds(&std::fs::read(office.data()).expect("the data file")));
}

#[test]
fn files_refuse_it_with_line_and_column() {
    let mut office = Office::new();
    let now = office.now();
    let text = format!("format: tashika-answers/1\nservice:\n  name: 店\n  note: 番号{}\n", my_number());
    let import =
        ImportRequest { name: "a.yaml".to_owned(), base64: base64(text.as_bytes()), lang: "ja".to_owned() };
    let error = office.desk.import_file(&import, now).expect_err("refused");
    let params = error.view().params;
    assert!(params["detail-en"].contains("Line 4, column 11:"), "{params:?}");
    assert!(!format!("{params:?}").contains(&my_number()));

    // A file of our own format into which somebody wrote the number, even behind an escape.
    let id = office.sample().id;
    let file = std::fs::read_to_string(office.export(&id, "tashika", "ja").path).expect("the file");
    let number = my_number();
    let escaped = format!("{}\\u003{}", &number[..11], &number[11..]);
    for written in [number, escaped] {
        let changed = file.replacen("出品者", &written, 1);
        assert_ne!(changed, file);
        let import = ImportRequest {
            name: "a.tashika".to_owned(),
            base64: base64(changed.as_bytes()),
            lang: "ja".to_owned(),
        };
        let error = office.desk.import_file(&import, now).expect_err("refused");
        let line = file.lines().position(|line| line.contains("出品者")).expect("the users") + 1;
        let told = error.view();
        let params = told.params;
        assert_eq!(told.code, "import-findings");
        assert!(params["detail-en"].contains(&format!("Line {line}, column ")), "{params:?}");
        assert!(params["detail-ja"].contains("マイナンバー") && params["detail-en"].contains("My Number"));
        assert!(!format!("{params:?}").contains(&my_number()));
    }
    let saved = office.export(&id, "tashika", "ja").path;
    let named = office.path(&format!("{}.tashika", my_number())).display().to_string();
    let copy = CopyFileRequest { from: saved, to: named.clone() };
    assert_eq!(office.desk.copy_file(&copy).expect_err("refused").code(), "my-number-in-name");
    assert!(!std::path::Path::new(&named).exists());
    assert_eq!(office.listed(""), [id]);
}

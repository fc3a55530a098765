//! Tests of lists and search.

use model::result::Levels;
use model::{Answer, Service};

use crate::sample::{at, full, named, store};
use crate::table::search::CANDIDATES;
use crate::{Store, Summary};

fn names(store: &Store, query: &str) -> Vec<String> {
    store.list(query, 0, 100).unwrap().rows.into_iter().map(|row| row.name).collect()
}

#[test]
fn the_last_changed_comes_first_even_within_a_second() {
    let mut store = Store::open_in_memory().unwrap();
    let first = store.create(&named("一"), at(1)).unwrap();
    store.create(&named("二"), at(1)).unwrap();
    store.create(&named("三"), at(1)).unwrap();
    assert_eq!(names(&store, ""), ["三", "二", "一"]);
    store.save_answer(&first, &"a".into(), Some(&Answer::Unknown), at(1)).unwrap();
    assert_eq!(names(&store, ""), ["一", "三", "二"]);
}

#[test]
fn pages_do_not_overlap() {
    let mut store = Store::open_in_memory().unwrap();
    for number in 0..7 {
        store.create(&named(&format!("service {number}")), at(number)).unwrap();
    }
    for query in ["", "service"] {
        let pages: Vec<_> = [0, 3, 6].into_iter().map(|from| store.list(query, from, 3).unwrap()).collect();
        let all: Vec<_> = pages.iter().flat_map(|page| &page.rows).map(|row| row.name.clone()).collect();
        let expected: Vec<_> = (0..7).rev().map(|number| format!("service {number}")).collect();
        assert_eq!(all, expected);
        assert!(pages.iter().all(|page| page.total == 7 && page.exact));
    }
}

#[test]
fn a_row_carries_the_saved_summary() {
    let (mut store, id) = store();
    let row = store.list("", 0, 1).unwrap().rows.remove(0);
    assert_eq!(row.summary, None);
    assert_eq!(row.transaction.as_deref(), Some("初めての出品"));
    assert_eq!(row.organisation.as_deref(), Some("株式会社まわる"));
    let summary =
        Summary { range: Levels { ial: Some([0, 2]), aal: None }, draft: true, answered: 12, asked: 40 };
    store.save_summary(&id, &summary).unwrap();
    let row = store.list("", 0, 1).unwrap().rows.remove(0);
    assert_eq!(row.summary, Some(summary));
    assert_eq!(row.changed, at(0), "a summary is no change");
}

#[test]
fn search_finds_parts_of_japanese_words_of_any_length() {
    let (mut store, _) = store();
    store.create(&named("Event Ticket 販売"), at(1)).unwrap();
    let found = "古着フリマ「まわる」";
    for query in [
        "フリマ",
        "古着フリマ",
        "着フ",
        "る",
        "出品者",
        "本人限定受取",
        "ブランド品",
        "昨年の被害",
        "目視の",
        "責任者",
        "法務",
        "規程 調整",
        "委託　フリマ",
        "る」",
    ] {
        assert_eq!(names(&store, query), [found], "{query}");
    }
    for query in ["ticket", "ＴＩＣＫＥＴ", "ev", "販売", "売", "event 販"] {
        assert_eq!(names(&store, query), ["Event Ticket 販売"], "{query}");
    }
    for query in ["チケット", "フリマ ticket", "品 ticket", "\"", "* OR a", "prevent", "has-login", "フリマ%"]
    {
        assert_eq!(names(&store, query), [""; 0], "{query}");
    }
    assert_eq!(names(&store, " 　 ").len(), 2, "spaces ask for nothing");
}

#[test]
fn search_follows_changes_and_undo() {
    let (mut store, id) = store();
    let service = Service { name: "貸自転車".into(), ..full().service };
    store.save_service(&id, &service, at(1)).unwrap();
    assert_eq!(names(&store, "自転車").len(), 1);
    assert_eq!(names(&store, "古着").len(), 0);
    store.undo(&id, at(2)).unwrap();
    assert_eq!(names(&store, "自転車").len(), 0);
    assert_eq!(names(&store, "古着").len(), 1);
    store.save_answer(&id, &"remark".into(), None, at(3)).unwrap();
    assert_eq!(names(&store, "ブランド").len(), 0);
}

#[test]
fn common_words_are_found_from_the_newest_on() {
    let mut store = Store::open_in_memory().unwrap();
    let many: Vec<_> = (0..CANDIDATES + 2).map(|number| named(&format!("サービス {number}"))).collect();
    let ids = store.create_all(&many, at(0)).unwrap();
    store.save_answer(&ids[0], &"a".into(), Some(&Answer::Unknown), at(1)).unwrap();
    for query in ["サービス", "サー", "サ", "サービス サー"] {
        let listing = store.list(query, 0, 2).unwrap();
        assert!(!listing.exact, "{query}");
        let names: Vec<_> = listing.rows.iter().map(|row| row.name.as_str()).collect();
        let last = format!("サービス {}", CANDIDATES + 1);
        assert_eq!(names, ["サービス 0", &last], "{query}");
    }
    assert_eq!(store.list("サービス 5001", 0, 2).unwrap().total, 1);
}

#[test]
fn lists_use_their_indexes() {
    let (store, _) = store();
    let plan = |sql: &str| -> String {
        let mut statement = store.db.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
        let lines: Vec<String> =
            statement.query_map([], |row| row.get(3)).unwrap().collect::<Result<_, _>>().unwrap();
        lines.join("; ")
    };
    let home = plan(
        "SELECT name FROM assessment a INDEXED BY assessment_home WHERE a.deleted IS NULL
         ORDER BY a.changed DESC, a.change DESC LIMIT 50",
    );
    assert!(home.contains("USING INDEX assessment_home") && !home.contains("TEMP B-TREE"), "{home}");
    let open = plan("SELECT value FROM entry WHERE assessment = 1 ORDER BY kind, key");
    assert!(open.contains("USING PRIMARY KEY") && !open.contains("TEMP B-TREE"), "{open}");
}

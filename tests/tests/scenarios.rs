//! Every scenario of the policies comes out as it says; together they cover what the project promised.

use tests::scenario;

#[test]
fn every_scenario_comes_out_as_it_says() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for path in scenario::paths() {
        let scenario = scenario::read(&path);
        assert_eq!(scenario.format, "tashika-scenario/1", "{}", path.display());
        assert_eq!(
            Some(scenario.id.as_str()),
            path.file_stem().and_then(|stem| stem.to_str()),
            "file name and id"
        );
        count += 1;
        let id = scenario.id.clone();
        wrong.extend(
            scenario::differences(scenario).into_iter().map(|difference| format!("{id}: {difference}")),
        );
    }
    assert!(count >= 20, "at least twenty scenarios, found {count}");
    assert!(wrong.is_empty(), "{} of {count} scenarios differ:\n{}", wrong.len(), wrong.join("\n"));
}

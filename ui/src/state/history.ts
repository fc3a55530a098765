/// Takes the last change of the open assessment back, or makes it again, and says so where it is seen.
import type { Words } from "../i18n/words.svelte";
import type { OpenAssessment } from "./assessment.svelte";
import type { Catalogue } from "./catalogue.svelte";
import type { Notices } from "./notices.svelte";
import { changedBetween } from "./undone";

/** The state it works on. */
export interface Parts {
  assessment: OpenAssessment;
  catalogue: Catalogue;
  notices: Notices;
  words: Words;
}

/** Undoes, or does again; the message names what was changed. */
export async function moveInHistory(way: "undo" | "redo", { assessment, catalogue, notices, words }: Parts): Promise<void> {
  const before = assessment.view;
  const error = await assessment[way]();
  if (error) {
    notices.fail(error);
    return;
  }
  const changed = changedBetween(before, assessment.view);
  const said = words.t(way === "undo" ? "ui-undone" : "ui-redone");
  if (!changed) {
    notices.show(said, null, true);
    return;
  }
  const label = changed.kind === "question" ? (catalogue.question(changed.id)?.text ?? changed.id) : "label" in changed ? changed.label : "";
  notices.show([said, words.t(`ui-changed-${changed.kind}`, { label })].join(words.lang === "ja" ? "" : " "), null, true);
}

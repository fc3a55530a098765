// Answers questions as a person does: in the list of all questions of a step, by their words.
//
// Responsible for: finding a question and its option on the page. Not responsible for: which option is right.

/** Chooses an option in the group of a question; false when the question is not on the page. */
export async function choose(window, question, option) {
  return window.run(
    `const [question, option] = arguments;
     const flat = (text) => text.replace(/\\s+/g, " ").trim();
     const group = [...document.querySelectorAll("fieldset, [role=radiogroup], [role=group]")]
       .find((node) => flat(node.querySelector("legend")?.textContent ?? node.getAttribute("aria-label") ?? "").includes(flat(question)));
     if (!group) return false;
     const input = [...group.querySelectorAll("input")].find((node) => flat(node.labels[0]?.textContent ?? "").includes(flat(option)));
     if (!input) throw new Error("no option " + option + " in " + group.textContent);
     if (!input.checked) input.click();
     return true;`,
    question,
    option,
  );
}

/** Opens the list of all questions of the step that is on the page. */
export async function openList(window, say) {
  const list = say("ui-question-as-list");
  await window.find("button", list);
  const pressed = await window.run("return [...document.querySelectorAll('button')].find((b) => b.innerText.includes(arguments[0]))?.getAttribute('aria-pressed')", list);
  if (pressed !== "true") await window.click("button", list);
}

/**
 * Answers every question of the sections with what is wanted of it; says how many were on the page. Answers bring
 * further questions, so the list is gone through until nothing new is there.
 */
export async function answerAll(window, say, sections, wanted) {
  await openList(window, say);
  const questions = sections.flatMap(({ questions }) => questions).filter(({ options }) => options.length > 0);
  const done = new Set();
  for (let before = -1; before !== done.size; ) {
    before = done.size;
    for (const question of questions) {
      if (!done.has(question.id) && (await choose(window, question.text, wanted(question).label))) done.add(question.id);
    }
    await window.until(async () => !(await window.text()).includes(say("ui-field-saving")), "everything saved", 60_000);
  }
  return done.size;
}

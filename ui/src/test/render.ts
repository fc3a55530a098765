/// Renders a component inside a window's contexts, on the fake client.
import { render } from "@testing-library/svelte";
import type { Component } from "svelte";
import { Words, type Lang } from "../i18n/words.svelte";
import { createFake, type Fake } from "../ipc/fake";
import { OpenAssessment } from "../state/assessment.svelte";
import { Catalogue } from "../state/catalogue.svelte";
import { Navigation } from "../state/navigation.svelte";
import { Notices } from "../state/notices.svelte";
import { Settings } from "../state/settings.svelte";
import Harness from "./Harness.svelte";

/** What a test may want to choose. */
export interface Options {
  lang?: Lang;
  client?: Fake;
  /** Opens the sample assessment and gives it to the component. */
  withSample?: boolean;
}

/** Renders a component; answers the contexts, so that a test can look at them. */
export async function renderWith<Props extends Record<string, unknown>>(
  component: Component<Props>,
  props: Props,
  { lang = "ja", client = createFake(), withSample = false }: Options = {},
) {
  const words = new Words(lang);
  const start = await client.call("start_up");
  const parts = {
    client,
    words,
    catalogue: new Catalogue(await client.call("get_catalogue", { lang })),
    navigation: new Navigation(),
    notices: new Notices(),
    settings: new Settings(start.settings),
    assessment: withSample ? new OpenAssessment(client, words, await client.call("create_sample", { lang })) : null,
  };
  const rendered = render(Harness as unknown as Component<Record<string, unknown>>, { props: { component, props, parts } });
  return { ...rendered, ...parts };
}

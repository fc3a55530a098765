/// Brings what has just appeared into view, where it would otherwise stand outside it.
import type { Attachment } from "svelte/attachments";

/** Scrolls no further than needed. */
export const intoView: Attachment<HTMLElement> = (node) => node.scrollIntoView({ block: "nearest" });

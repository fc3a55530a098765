/// Opens a PDF and draws its pages. The reader of PDF files is loaded only when a preview is asked for.
import type { PDFDocumentProxy } from "pdfjs-dist";
import type { TextContent } from "pdfjs-dist/types/src/display/api";

/** A page on the screen. */
export interface Drawn {
  /** The words of the page, for screen readers. */
  text: string;
}

/** An open document. */
export interface Pages {
  /** Width and height of every page, in points. */
  sizes: { width: number; height: number }[];
  /** Draws a page (from 0) into a canvas as wide as asked for, in pixels of the device. */
  draw: (page: number, canvas: HTMLCanvasElement, width: number) => Promise<Drawn>;
  close: () => void;
}

/** Opens a document. */
export async function openPages(base64: string): Promise<Pages> {
  // The legacy build runs on every web view the product meets; the worker lies beside the program.
  const [pdf, worker] = await Promise.all([import("pdfjs-dist/legacy/build/pdf.mjs"), import("pdfjs-dist/legacy/build/pdf.worker.min.mjs?url")]);
  pdf.GlobalWorkerOptions.workerSrc = worker.default;
  const task = pdf.getDocument({
    data: Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)),
    // Glyphs are drawn as outlines, so that no font has to pass the web view's own checks and policies.
    disableFontFace: true,
    isEvalSupported: false,
    useWorkerFetch: false,
    enableXfa: false,
    verbosity: pdf.VerbosityLevel.ERRORS,
  });
  const document: PDFDocumentProxy = await task.promise;
  const sizes: Pages["sizes"] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { width, height } = (await document.getPage(number)).getViewport({ scale: 1 });
    sizes.push({ width, height });
  }
  return {
    sizes,
    async draw(at, canvas, width) {
      const page = await document.getPage(at + 1);
      const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
      canvas.width = Math.floor(viewport.width);
      canvas.height = Math.floor(viewport.height);
      await page.render({ canvas, viewport }).promise;
      return { text: await words(page.streamTextContent()) };
    },
    close: () => void task.destroy(),
  };
}

// Read piece by piece: WebKit has no loop over streams, which the reader's own getTextContent needs.
async function words(stream: ReadableStream): Promise<string> {
  const reader = stream.getReader();
  const pieces: string[] = [];
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    for (const item of (part.value as TextContent).items) if ("str" in item) pieces.push(item.str, item.hasEOL ? "\n" : "");
  }
  return pieces.join("");
}

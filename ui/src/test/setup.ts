/// What the tests' document lacks compared with the web view.
import "@testing-library/jest-dom/vitest";

if (!HTMLDialogElement.prototype.showModal) {
  HTMLDialogElement.prototype.showModal = function () {
    this.setAttribute("open", "");
  };
  HTMLDialogElement.prototype.close = function (value?: string) {
    this.removeAttribute("open");
    this.returnValue = value ?? "";
    this.dispatchEvent(new Event("close"));
  };
}
window.matchMedia ??= (query: string) =>
  ({ matches: false, media: query, addEventListener() {}, removeEventListener() {} }) as unknown as MediaQueryList;
Element.prototype.scrollIntoView ??= () => {};
window.scrollTo = () => {};
// axe asks for a canvas to measure icons; there is none.
HTMLCanvasElement.prototype.getContext = () => null;

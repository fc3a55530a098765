/// What the tests' document lacks compared with the web view.
import "@testing-library/jest-dom/vitest";

if (!HTMLDialogElement.prototype.showModal) {
  // As in the web view: the control that asks for the focus has it, or else the first one; and Esc closes.
  HTMLDialogElement.prototype.showModal = function () {
    this.setAttribute("open", "");
    (this.querySelector<HTMLElement>("[autofocus]") ?? this.querySelector<HTMLElement>("button:enabled, input:enabled"))?.focus();
    this.addEventListener("keydown", ({ key }) => {
      if (key === "Escape" && this.open) this.close();
    });
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

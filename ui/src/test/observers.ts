/// Observers the tests' document lacks; nothing ever changes its size or comes into view there.
import { vi } from "vitest";

class Idle {
  observe() {}
  unobserve() {}
  disconnect() {}
}

vi.stubGlobal("IntersectionObserver", Idle);
vi.stubGlobal("ResizeObserver", Idle);

// A small WebDriver client for the real window.
//
// Responsible for: starting WebKitWebDriver and the program, finding things by role and name, screenshots.
// Not responsible for: what is tested.

import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { basename, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** A free port of this machine. */
async function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Starts the driver and opens the program on a data folder. */
export async function openWindow({ data, documents }) {
  const port = await freePort();
  const driver = spawn(process.env.WEBKIT_WEBDRIVER, [`--port=${port}`, "--host=127.0.0.1"], { stdio: "ignore" });
  const base = `http://127.0.0.1:${port}`;
  for (let tries = 0; ; tries++) {
    try {
      await fetch(`${base}/status`);
      break;
    } catch (error) {
      if (tries > 100) throw error;
      await pause(50);
    }
  }
  // Nothing waits for ever: a command that does not answer is a failure with a name.
  const send = async (method, path, body, milliseconds = 30_000) => {
    const response = await fetch(base + path, {
      method,
      signal: AbortSignal.timeout(milliseconds),
      headers: { "content-type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const { value } = await response.json();
    if (!response.ok) throw Object.assign(new Error(`${value.error}: ${value.message}`), { code: value.error });
    return value;
  };
  const options = { binary: process.env.TASHIKA_BINARY, args: ["--data", data, "--documents", documents] };
  const { sessionId } = await send("POST", "/session", {
    capabilities: { alwaysMatch: { "webkitgtk:browserOptions": options } },
  });
  return new Window(send, `/session/${sessionId}`, driver, data);
}

/** Process ids of programs that have this data folder open. */
function programsOn(data) {
  return readdirSync("/proc").filter((entry) => {
    if (!/^\d+$/.test(entry)) return false;
    try {
      // A program that has ended and was not collected yet has an empty command line.
      return readFileSync(`/proc/${entry}/cmdline`, "utf8").includes(`--data\0${data}\0`);
    } catch {
      return false;
    }
  });
}

class Window {
  constructor(send, path, driver, data) {
    this.data = data;
    this.send = (method, part, body, milliseconds) => send(method, path + part, body, milliseconds);
    this.driver = driver;
  }

  /** Closes the window and ends the driver. */
  async close() {
    if (this.driver.exitCode !== null || this.driver.signalCode !== null) return;
    await this.send("DELETE", "", undefined, 5_000).catch(() => {});
    const ended = new Promise((resolve) => this.driver.once("exit", resolve));
    this.driver.kill();
    const stubborn = setTimeout(() => this.driver.kill("SIGKILL"), 3_000);
    await ended;
    clearTimeout(stubborn);
    // The next window must not meet a program that is still closing.
    for (let tries = 0; programsOn(this.data).length > 0; tries++) {
      if (tries === 100) for (const pid of programsOn(this.data)) process.kill(Number(pid), "SIGKILL");
      await pause(50);
    }
  }

  /** Ends the program as a closing session does, and waits until it has ended. */
  async terminate(milliseconds) {
    const programs = programsOn(this.data);
    if (programs.length === 0) throw new Error("no program to end");
    for (const pid of programs) process.kill(Number(pid), "SIGTERM");
    await this.ended(milliseconds);
  }

  /** Asks the window to close as the button in its frame does. */
  async closeByFrame() {
    const [program] = programsOn(this.data);
    // The system's own, because that is the one with the system's packages.
    execFileSync("/usr/bin/python3", [join(import.meta.dirname, "close.py"), program]);
  }

  /** Waits until the program has ended. */
  async ended(milliseconds) {
    const end = Date.now() + milliseconds;
    while (programsOn(this.data).length > 0) {
      if (Date.now() > end) throw new Error(`the program did not end within ${milliseconds} ms`);
      await pause(20);
    }
  }

  /** Runs a script in the page. */
  async run(script, ...args) {
    return this.send("POST", "/execute/sync", { script, args });
  }

  /** Sets the size of the window. */
  async resize(width, height) {
    await this.send("POST", "/window/rect", { width, height });
  }

  /** Waits until the check gives something true. */
  async until(check, what, milliseconds = 10_000) {
    const end = Date.now() + milliseconds;
    for (;;) {
      const found = await check().catch((error) => {
        if (error.code === "stale element reference" || error.code === "no such element") return undefined;
        throw error;
      });
      if (found) return found;
      if (Date.now() > end) throw new Error(`never came: ${what}\n${await this.text()}`);
      await pause(30);
    }
  }

  /** All visible text. */
  async text() {
    return this.run("return document.body.innerText");
  }

  /** Waits for a text on the page. */
  async sees(text, milliseconds) {
    await this.until(async () => (await this.text()).includes(text), `text “${text}”`, milliseconds);
  }

  /** Finds a control by role and accessible name (a part of it), as a person with a screen reader would. */
  async find(role, name, milliseconds) {
    const script = `
      const [role, name] = arguments;
      const tags = { button: "button,[role=button]", link: "a[href],[role=link]", radio: "input[type=radio]",
        checkbox: "input[type=checkbox]", textbox: "input:not([type]),input[type=text],input[type=search],input[type=date],input[type=number],input[type=password],textarea",
        combobox: "select", tab: "[role=tab]", heading: "h1,h2,h3", option: "option" };
      const label = (node) => {
        const by = node.getAttribute("aria-labelledby");
        const named = by ? by.split(" ").map((id) => document.getElementById(id)?.innerText ?? "").join(" ") : "";
        return [node.getAttribute("aria-label") ?? "", named, ...[...(node.labels ?? [])].map((l) => l.innerText),
          node.innerText ?? "", node.title ?? ""].join(" ").replace(/\\s+/g, " ");
      };
      const shown = (node) => node.getClientRects().length > 0 || role === "radio" || role === "checkbox";
      const all = [...document.querySelectorAll(tags[role])].filter((n) => shown(n) && !n.disabled);
      return all.find((n) => label(n).trim() === name) ?? all.find((n) => label(n).includes(name)) ?? null;`;
    const found = await this.until(() => this.run(script, role, name), `${role} “${name}”`, milliseconds);
    return found[ELEMENT];
  }

  /** Clicks a control. */
  async click(role, name) {
    const id = await this.find(role, name);
    await this.run("arguments[0].scrollIntoView({block: 'center'}); arguments[0].click()", { [ELEMENT]: id });
  }

  /** Types into a field, after clearing it, and leaves it. */
  async type(name, text) {
    const id = await this.write(name, text);
    await this.run("arguments[0].blur()", { [ELEMENT]: id });
  }

  /** Types into a field, after clearing it, and stays in it. */
  async write(name, text) {
    const id = await this.find("textbox", name);
    await this.run("arguments[0].focus(); arguments[0].select?.()", { [ELEMENT]: id });
    await this.send("POST", `/element/${id}/value`, { text });
    return id;
  }

  /** Chooses in a list by the words of the option (a part of them). */
  async select(name, option) {
    const id = await this.find("combobox", name);
    await this.until(
      () =>
        this.run(
          `const [list, wanted] = arguments;
           const option = [...list.options].find(({ text }) => text.includes(wanted));
           if (!option) return false;
           list.value = option.value;
           list.dispatchEvent(new Event("change", { bubbles: true }));
           return true;`,
          { [ELEMENT]: id },
          option,
        ),
      `option “${option}” of “${name}”`,
    );
  }

  /** Hands files to a button that asks for them; the dialog of the system itself is out of a test's reach. */
  async give(name, ...paths) {
    const files = paths.map((path) => ({ name: basename(path), content: readFileSync(path).toString("base64") }));
    await this.until(
      () =>
        this.run(
          `const [name, files] = arguments;
           const input = [...document.querySelectorAll("input[type=file]")].find((node) => node.getAttribute("aria-label") === name);
           if (!input) return false;
           const chosen = new DataTransfer();
           for (const { name, content } of files) {
             chosen.items.add(new File([Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))], name));
           }
           input.files = chosen.files;
           input.dispatchEvent(new Event("change", { bubbles: true }));
           return true;`,
          name,
          files,
        ),
      `a button that asks for files, “${name}”`,
    );
  }

  /** Presses keys where the focus is. */
  async press(...keys) {
    const actions = keys.flatMap((value) => [{ type: "keyDown", value }, { type: "keyUp", value }]);
    await this.send("POST", "/actions", { actions: [{ type: "key", id: "keyboard", actions }] });
  }

  /** Calls a command of the program directly, as the page does. */
  async invoke(command, request) {
    const value = await this.send("POST", "/execute/async", {
      script: `const [command, request, done] = arguments;
        window.__TAURI_INTERNALS__.invoke(command, request === null ? {} : { request })
          .then((value) => done({ value }), (error) => done({ error }));`,
      args: [command, request ?? null],
    });
    if (value.error) throw Object.assign(new Error(JSON.stringify(value.error)), { view: value.error });
    return value.value;
  }

  /** Saves a screenshot when TASHIKA_SHOTS names a folder. */
  async shot(name) {
    const folder = process.env.TASHIKA_SHOTS;
    if (!folder) return;
    mkdirSync(folder, { recursive: true });
    // Without a compositor the web view may owe a frame; a picture that does not come is no failure of the test.
    const picture = await this.send("GET", "/screenshot", undefined, 5_000).catch(() => null);
    if (picture) writeFileSync(join(folder, `${name}.png`), Buffer.from(picture, "base64"));
  }
}

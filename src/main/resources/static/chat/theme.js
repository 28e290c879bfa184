/*
 * Light or dark: as the system has it, until the resident says otherwise; remembered in this browser.
 * A plain script, not a module: it runs before the first paint, so that nobody is dazzled at night.
 */
(() => {
  const KEY = "okno.theme";
  const GROUND = { light: "#ffffff", dark: "#1c2531" };
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const system = () => (dark.matches ? "dark" : "light");

  function chosen() {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null; // storage is off
    }
  }

  function show() {
    const theme = chosen() in GROUND ? chosen() : system();
    document.documentElement.dataset.theme = theme;
    document.querySelector("meta[name=theme-color]")?.setAttribute("content", GROUND[theme]);
    document.getElementById("theme")?.setAttribute("aria-pressed", String(theme === "dark"));
  }

  /** Choosing what the system has means following it again. */
  function turn() {
    const other = document.documentElement.dataset.theme === "dark" ? "light" : "dark";
    try {
      if (other === system()) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, other);
    } catch {
      // storage is off: then there is only the system's
    }
    show();
  }

  dark.addEventListener("change", show);
  addEventListener("storage", ({ key }) => key === KEY && show());
  addEventListener("DOMContentLoaded", () => {
    document.getElementById("theme").addEventListener("click", turn);
    show();
  });
  show();
})();

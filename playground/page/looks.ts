// Light or dark, and a phone's width: what the app says of them in classes of the body.

import { Platform } from "obsidian-test-mocks/obsidian";
import type { HostApp } from "../host/app/types";

export type Theme = "light" | "dark";

/** The greatest width that counts as a phone's, in CSS pixels. */
const PHONE = 600;

export function setTheme(theme: Theme, app?: HostApp): void {
  document.body.toggleClass("theme-dark", theme === "dark");
  document.body.toggleClass("theme-light", theme === "light");
  document.documentElement.style.colorScheme = theme;
  app?.workspace.trigger("css-change");
}

export function theme(): Theme {
  return document.body.hasClass("theme-dark") ? "dark" : "light";
}

/** Follows the window's width; calls back when a phone becomes a desktop or the other way round. */
export function followWidth(changed: (isPhone: boolean) => void): void {
  const query = window.matchMedia(`(max-width: ${PHONE}px)`);
  const apply = () => {
    const isPhone = query.matches;
    document.body.toggleClass("is-mobile", isPhone);
    document.body.toggleClass("is-phone", isPhone);
    Object.assign(Platform, { isMobile: isPhone, isPhone, isDesktop: !isPhone, isDesktopApp: !isPhone });
    changed(isPhone);
  };
  query.addEventListener("change", apply);
  apply();
}

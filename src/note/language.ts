// The languages that notes are written and understood in.

export type Language = "en" | "ru";

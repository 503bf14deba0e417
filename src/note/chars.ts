// Characters that Markdown's structure is made of, by their codes: a note is read number by number, for speed.

export const TAB = 9;
export const SPACE = 32;
export const HASH = 35;
export const DOLLAR = 36;
export const PERCENT = 37;
export const PAREN = 41;
export const STAR = 42;
export const PLUS = 43;
export const MINUS = 45;
export const DOT = 46;
export const ZERO = 48;
export const NINE = 57;
export const LESS = 60;
export const EQUALS = 61;
export const GREATER = 62;
export const BRACKET = 91;
export const BACKSLASH = 92;
export const CLOSING = 93;
export const LOW_LINE = 95;
export const TICK = 96;
export const BAR = 124;
export const TILDE = 126;

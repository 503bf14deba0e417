// Loaded before the program: makes the clock fail, as a bug of our own would.

globalThis.Date = class extends Date {
  getFullYear() {
    throw new TypeError("a bug\nof two lines");
  }
};

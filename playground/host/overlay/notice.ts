// A notice in the corner, for some seconds or until it is clicked.

const SECONDS_SHOWN = 5;

export class Notice {
  readonly noticeEl: HTMLElement;
  readonly containerEl: HTMLElement;
  readonly messageEl: HTMLElement;
  private timer = 0;

  /** `duration` in milliseconds; 0 keeps it until it is clicked or hidden. */
  constructor(message: string | DocumentFragment, duration = SECONDS_SHOWN * 1000) {
    const corner =
      document.body.querySelector<HTMLElement>(":scope > .notice-container") ??
      document.body.createDiv({ cls: "notice-container", attr: { role: "status" } });
    this.containerEl = this.noticeEl = corner.createDiv("notice");
    this.messageEl = this.noticeEl.createDiv("notice-message");
    this.setMessage(message);
    this.noticeEl.addEventListener("click", () => this.hide());
    if (duration > 0) this.timer = window.setTimeout(() => this.hide(), duration);
  }

  setMessage(message: string | DocumentFragment): this {
    this.messageEl.setText(message);
    return this;
  }

  hide(): void {
    window.clearTimeout(this.timer);
    const corner = this.noticeEl.parentElement;
    this.noticeEl.remove();
    if (corner?.childElementCount === 0) corner.remove();
  }
}

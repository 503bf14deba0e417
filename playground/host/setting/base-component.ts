// What every control of a settings row shares.

export abstract class BaseComponent {
  disabled = false;

  /** Lets a chain of calls act on the control itself. */
  then(callback: (component: this) => unknown): this {
    callback(this);
    return this;
  }

  setDisabled(disabled: boolean): this {
    this.disabled = disabled;
    return this;
  }
}

/** A control that holds a value; `setValue` tells nobody, only a person's change does. */
export abstract class ValueComponent<T> extends BaseComponent {
  protected changed: (value: T) => unknown = () => {};

  abstract getValue(): T;
  abstract setValue(value: T): this;

  onChange(callback: (value: T) => unknown): this {
    this.changed = callback;
    return this;
  }

  registerOptionListener(listeners: Record<string, (value?: T) => T>, key: string): this {
    listeners[key] = (value) => {
      if (value !== undefined) this.setValue(value);
      return this.getValue();
    };
    return this;
  }
}

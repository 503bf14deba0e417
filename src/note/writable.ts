// What is read-only to everybody else, to the one who is still making it.

export type Writable<T> = { -readonly [K in keyof T]: T[K] };

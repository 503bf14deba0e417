// The CommonMark specification as its package ships it; the package has no types of its own.

declare module "commonmark-spec" {
  export const tests: readonly {
    readonly number: number;
    readonly section: string;
    /** Tabs are written as arrows. */
    readonly markdown: string;
  }[];
}

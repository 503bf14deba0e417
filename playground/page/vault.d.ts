// The sample vault, which the build puts in: texts by path.

declare module "playground:vault" {
  export const files: Readonly<Record<string, string>>;
}

/** Whether the page is served by `npm run playground`, which the build says. */
declare const PLAYGROUND_SERVED: boolean;

// What the build says to the page.

/** Whether the page is served by `npm run playground`. */
declare const PLAYGROUND_SERVED: boolean;

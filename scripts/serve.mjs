// Serves a folder of files on the loopback address, and news to pages that listen for them.

import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".woff2": "font/woff2",
};

/**
 * Serves `folder` on 127.0.0.1; `port` 0 takes any that is free. Gives back its address, `tell(event)` for the pages that
 * listen at `/events`, and `close()`. Rejects where the port is taken.
 */
export async function serve(folder, port = 0) {
  const listening = new Set();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    if (pathname === "/events") {
      response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
      response.write("\n");
      listening.add(response);
      request.on("close", () => listening.delete(response));
      return;
    }
    const file = fileAt(folder, pathname);
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      "content-type": TYPES[extname(file)] ?? "application/octet-stream",
      "cache-control": "no-store",
    });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    tell: (event) => {
      // An event without data is not delivered.
      for (const response of listening) response.write(`event: ${event}\ndata: built\n\n`);
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Nothing outside the folder, whatever the path says. */
function fileAt(folder, pathname) {
  let path;
  try {
    path = normalize(join(folder, decodeURIComponent(pathname)));
  } catch {
    return null;
  }
  if (path !== folder && !path.startsWith(folder + sep)) return null;
  const file = existsSync(path) && statSync(path).isDirectory() ? join(path, "index.html") : path;
  return existsSync(file) ? file : null;
}

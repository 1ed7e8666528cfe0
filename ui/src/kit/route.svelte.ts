/** Where one is: the hash, as segments and a query. Links are plain `href="#/…"`. */

export interface Route {
  /** `#/leads/import?file=x` → `["leads", "import"]`. */
  segments: string[];
  query: URLSearchParams;
}

function read(hash: string): Route {
  const [path = "", search = ""] = hash.replace(/^#\/?/, "").split("?");
  return { segments: path.split("/").filter(Boolean).map(decodeURIComponent), query: new URLSearchParams(search) };
}

let current = $state.raw(read(location.hash));
addEventListener("hashchange", () => (current = read(location.hash)));

/** Where one is now. */
export const route = () => current;

/** The address of a place. */
export function href(segments: readonly string[], query: Record<string, string> = {}): string {
  const search = new URLSearchParams(query).toString();
  return `#/${segments.map(encodeURIComponent).join("/")}${search ? `?${search}` : ""}`;
}

/** Goes there; `replace` leaves no step to come back to. */
export function go(segments: readonly string[], query: Record<string, string> = {}, replace = false) {
  const target = href(segments, query);
  if (replace) {
    history.replaceState(null, "", target);
    current = read(target);
  } else location.hash = target;
}

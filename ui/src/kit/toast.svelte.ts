/** One short word at the bottom of the window about what was just done; at most one at a time. */

export interface ToastWord {
  text: string;
  action?: { label: string; run: () => void };
}

let shown = $state.raw<ToastWord | null>(null);
let timer: ReturnType<typeof setTimeout> | undefined;

export const toastShown = () => shown;

export function toast(text: string, action?: ToastWord["action"]) {
  shown = action ? { text, action } : { text };
  clearTimeout(timer);
  timer = setTimeout(() => (shown = null), action ? 8000 : 4000);
}

export function dismissToast() {
  clearTimeout(timer);
  shown = null;
}

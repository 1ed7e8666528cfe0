/** Commands whose refusal is said in a toast: for keys and buttons that have no place of their own for an error. */
import { asRefusal, call } from "../../contract/client.svelte";
import type { Calls } from "../../contract/contract.gen";
import { failureText } from "../../kit/i18n.svelte";
import { toast } from "../../kit/toast.svelte";

/** Does it; answers null where it was refused, and says why. */
export async function attempt<N extends keyof Calls>(name: N, request: Calls[N]["request"]): Promise<Calls[N]["answer"] | null> {
  try {
    return await call(name, request);
  } catch (error) {
    const { what, hint } = failureText(asRefusal(error));
    toast(`${what} ${hint}`.trim());
    return null;
  }
}

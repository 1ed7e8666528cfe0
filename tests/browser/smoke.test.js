// The built UI starts in a browser under the window's policy, answers nobody else, and keeps what it acknowledged.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { start, stop } from "./harness.js";

after(stop);

test("another site's page in the same browser is not answered", async () => {
  const { url, close } = await start();
  const response = await fetch(`${url}/call/workspace.state`, {
    method: "POST",
    headers: { origin: "https://example.org" },
    body: "{}",
  });
  assert.equal(response.status, 403);
  assert.equal((await response.json()).code, "not_local");
  await close();
});

test("what was acknowledged is there after the program was killed", async () => {
  const first = await start();
  await first.call("workspace.setTeams", { marketing: "Lantern", sales: "Quay" });
  await first.page.getByText("Lantern").first().waitFor();
  await first.kill();
  const second = await start({ home: first.home });
  await second.page.getByText("Lantern").first().waitFor();
  await second.close();
});

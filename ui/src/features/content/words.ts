/** What the library's rows say. Knows the contract's shapes; asks nothing. */
import type { Answer, AssetRow } from "../../contract/contract.gen";
import { date, number, t } from "../../kit/i18n.svelte";

export const answers: readonly Answer[] = ["helped", "noDifference", "hurt", "notUsed"];

/** Below this many answers a share is drawn grey (PRODUCT.md rule 8). */
export const FEW = 10;

export const percent = (share: number) => number(share, { style: "percent", maximumFractionDigits: 0 });

/** "Comparing, Mei, updated 24 Nov, hurt twice": what stands under a title. */
export function about(asset: AssetRow, owner: string): string {
  const news = asset.retiredOn
    ? t("content-retired-on", { day: date(asset.retiredOn, "day") })
    : asset.updatedOn
      ? t("content-updated", { day: date(asset.updatedOn, "day") })
      : asset.publishedOn && asset.counts.n === 0
        ? t("content-new", { day: date(asset.publishedOn, "day") })
        : "";
  return [
    asset.kind,
    asset.stage ?? "",
    owner,
    news,
    asset.reviewDue ? t("content-review-due") : "",
    asset.counts.hurt > 0 ? t("content-hurt", { count: asset.counts.hurt }) : "",
  ].filter(Boolean).join(t("content-separator"));
}

import { existsSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { messagesOf } from "../../docs/.vitepress/playground/messages.js";
import { startChromium } from "./chromium.js";
import { builtSite, serveSite } from "./serve.js";
import { axeViolations, keepPicture, type Look, overflowOf, visit } from "./visit.js";

let browser: Browser;
let site: Awaited<ReturnType<typeof serveSite>>;

beforeAll(async () => {
  if (!existsSync(builtSite)) throw new Error("build the site first: npm run docs:build");
  [browser, site] = await Promise.all([startChromium(), serveSite()]);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const desktop: Look = { width: 1440, height: 1000 };
const phone: Look = { width: 390, height: 844 };
const paths = { zh: "/playground", en: "/en/playground" } as const;
const limit = 120_000;

const onPage = async (language: "zh" | "en", look: Look, use: (page: Page) => Promise<void>, fragment = ""): Promise<void> => {
  const { page, faults, close } = await visit(browser, `${site.url}${paths[language]}${fragment}`, look);
  try {
    await page.locator(".play").waitFor();
    await use(page);
    expect(faults).toEqual([]);
  } finally {
    await close();
  }
};
const nextInput = (page: Page) => page.locator("#play-next-input");
const head = (page: Page, who: string, at = 0) => page.locator(".play-card-head", { hasText: who }).nth(at);
const tab = (page: Page, name: string) => page.getByRole("tab", { name, exact: true });
describe.each([
  ["zh", "desktop", desktop],
  ["en", "phone", { ...phone, width: 360, dark: true }],
] as const)("the playground in %s on a %s", (language, device, look) => {
  const words = messagesOf(language);
  const picture = (page: Page, name: string) => keepPicture(page, `playground-${language}-${device}-${name}`);
  const name = (zh: string, en: string): string => (language === "zh" ? zh : en);

  it(
    "asks until it can tell, and says why and what would change it",
    async () => {
      await onPage(language, look, async (page) => {
        await nextInput(page).fill("20100520");
        await nextInput(page).press("Enter");
        // A child of 15 is in hardship as a minor: what is left to ask is whether it is supported as destitute.
        expect(await page.locator("#play-next-ask").textContent()).toContain(name("特困", "destitute"));
        await page.locator(".play-next").getByRole("button", { name: words.form.no, exact: true }).click();
        // 680.00 × 20 % = 136.00, the local rate not being known.
        const answer = head(page, name("本人", "somebody"));
        expect(await answer.textContent()).toContain(words.answer.badge.eligible);
        expect(await answer.textContent()).toContain("136.00");
        await page.locator(".play-change h6").first().waitFor();
        const changes = await page.locator(".play-change").textContent();
        expect(changes).toContain(name("特困人员救助供养", "Supported as destitute"));
        expect(await page.locator(".play-line.is-met", { hasText: name("未满18周岁", "under 18") }).count()).toBeGreaterThan(0);
        expect(await overflowOf(page)).toBe(0);
        expect(await axeViolations(page, ".play")).toEqual([]);
        await picture(page, "answered");
      });
    },
    limit,
  );

  it(
    "undoes, redoes, and keeps the case in the link",
    async () => {
      await onPage(language, look, async (page) => {
        await nextInput(page).fill("1950-02-30");
        await nextInput(page).press("Enter");
        expect(await page.locator(".play-next .play-refusal").count()).toBe(1);
        await nextInput(page).fill("1950-02-28");
        await nextInput(page).press("Enter");
        const field = page.getByRole("textbox", { name: name("出生日期", "Date of birth"), exact: true });
        expect(await field.inputValue()).toBe("1950-02-28");
        await page.getByRole("button", { name: words.toolbar.undo }).click();
        expect(await field.inputValue()).toBe("");
        await page.getByRole("button", { name: words.toolbar.redo }).click();
        expect(await field.inputValue()).toBe("1950-02-28");
        await page.reload();
        await page.locator(".play").waitFor();
        expect(await field.inputValue()).toBe("1950-02-28");
      });
    },
    limit,
  );

  it(
    "loads an example, supposes a local value, compares two days and reads the rules",
    async () => {
      await onPage(language, look, async (page) => {
        await page.getByRole("combobox", { name: words.toolbar.examples }).selectOption("xiangyang-elderly-couple");
        const elder = name("爷爷", "grandfather");
        expect(await head(page, elder).textContent()).toContain(words.answer.badge.undetermined);
        await page.locator(".play-suppose").getByLabel(name("老年人年龄", "Age from which a person is elderly")).fill("60");
        await page.keyboard.press("Enter");
        expect(await head(page, elder).textContent()).toContain(words.answer.badge.eligible);
        await picture(page, "example");
        expect(await axeViolations(page, ".play")).toEqual([]);

        await tab(page, words.tabs.compare).click();
        await page.locator(".play-compare input[type=date]").fill("2020-11-15");
        await page.keyboard.press("Enter");
        // The standard rises from 480.00 to 490.00: two top-ups of 20 % differ, 96.00 and 98.00; four subsidies do not.
        expect(await page.locator(".play-compare .play-counts").textContent()).toBe(words.compare.differences(2, 6));
        expect(await page.locator(".play-compare tr.is-different").first().textContent()).toContain("98.00");
        expect(await axeViolations(page, ".play")).toEqual([]);
        await picture(page, "compare");

        await tab(page, words.tabs.rules).click();
        await page.locator(".play-rule").waitFor();
        expect(await page.locator(".play-rule").textContent()).toContain(
          name("周岁 ≥ 老年人年龄", "≥ Age from which a person is elderly"),
        );
        expect(await overflowOf(page)).toBe(0);
        expect(await axeViolations(page, ".play")).toEqual([]);
        await picture(page, "rules");
      });
    },
    limit,
  );

  it(
    "saves a test case, loads one of the pack, and prints a notice on one page",
    async () => {
      await onPage(language, look, async (page) => {
        await page.getByRole("button", { name: words.answer.save }).first().click();
        await page.locator(".play-yaml").waitFor();
        expect(await page.locator(".play-yaml").textContent()).toContain("outcome: undetermined");
        await page.locator("#scenario-choice option").first().waitFor({ state: "attached" });
        await page.locator("#scenario-choice").selectOption({ index: 0 });
        expect(await axeViolations(page, ".play")).toEqual([]);
        await page.getByRole("button", { name: words.scenarios.loadButton, exact: true }).click();
        expect(await page.locator("#play-day").inputValue()).toBe("2019-11-15");

        await page.evaluate("window.print = () => {}");
        await page.getByRole("button", { name: words.answer.print }).first().click();
        await page.emulateMedia({ media: "print" });
        expect(await page.locator(".play-notice").isVisible()).toBe(true);
        expect(await page.locator(".play-setup").isVisible()).toBe(false);
        expect(await page.locator(".VPNav").isVisible()).toBe(false);
        const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
        expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
        await picture(page, "notice");
      });
    },
    limit,
  );

  it(
    "adds, renames and removes a member, and chooses a place by its name",
    async () => {
      await onPage(language, look, async (page) => {
        await page.getByRole("button", { name: words.form.addMember }).click();
        const added = words.form.member(2);
        await page.getByRole("button", { name: `${words.form.rename} ${added}` }).click();
        await page.getByRole("textbox", { name: words.form.memberName }).fill("Anna");
        await page.keyboard.press("Enter");
        expect(await page.locator(".play-card-head", { hasText: "Anna" }).count()).toBe(1);
        await page.getByRole("button", { name: words.form.removeMember("Anna") }).click();
        expect(await page.locator(".play-card-head", { hasText: "Anna" }).count()).toBe(0);
        await page.locator("#play-place").fill(name("武昌", "wuchang"));
        await page.locator("#play-place").press("Enter");
        expect(await page.locator("#play-place").inputValue()).toContain("420106");
      });
    },
    limit,
  );
});

describe("the playground", () => {
  it(
    "switches its language and keeps the case",
    async () => {
      await onPage("zh", desktop, async (page) => {
        await nextInput(page).fill("2010-05-20");
        await nextInput(page).press("Enter");
        await page.getByRole("button", { name: "English" }).click();
        expect(await page.getByRole("textbox", { name: "Date of birth", exact: true }).inputValue()).toBe("2010-05-20");
        expect(await page.locator(".play-next-head h3").textContent()).toBe("Next question");
      });
    },
    limit,
  );

  it(
    "tells of a link that cannot be read",
    async () => {
      await onPage(
        "zh",
        desktop,
        async (page) => {
          expect(await page.locator(".play-banner.is-bad").textContent()).toContain("链接");
          expect(await page.locator(".play-card-head").count()).toBe(1);
        },
        "#case=1.damaged",
      );
    },
    limit,
  );

  it(
    "is used by the keyboard alone",
    async () => {
      await onPage("zh", desktop, async (page) => {
        const reach = async (selector: string): Promise<void> => {
          for (let presses = 0; presses < 80; presses += 1) {
            await page.keyboard.press("Tab");
            if (await page.evaluate(`document.activeElement?.matches(${JSON.stringify(selector)}) === true`)) return;
          }
          throw new Error(`no way by the keyboard to ${selector}`);
        };
        await reach("#play-next-input");
        await page.keyboard.type("20100520");
        await page.keyboard.press("Enter");
        // The next question takes the place of the first, and the focus with it: yes, then no.
        await page.waitForFunction('document.activeElement?.closest(".play-choices#play-next-input") != null');
        await page.keyboard.press("Tab");
        await page.keyboard.press("Enter");
        expect(await head(page, "本人").textContent()).toContain("每月不低于136.00元");
        await reach(".play-tab");
        await page.keyboard.press("Enter");
        await page.locator(".play-rule").waitFor();
        await page.keyboard.press("ArrowRight");
        await page.locator(".play-compare").waitFor();
      });
    },
    limit,
  );
});

import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toFragment } from "../../docs/.vitepress/playground/fragment.js";
import { hubei } from "../../src/hubei.js";
import { startChromium } from "./chromium.js";
import { givenAtHand } from "./playground/given-at-hand.js";
import { serveSite } from "./serve.js";
import { axeViolations, keepPicture, overflowOf, visit } from "./visit.js";

let browser: Browser;
let site: Awaited<ReturnType<typeof serveSite>>;
let page: Page;
let faults: readonly string[] = [];

beforeAll(async () => {
  site = await serveSite();
  browser = await startChromium();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

interface Opening {
  readonly language: "zh" | "en";
  readonly panel: string;
  readonly width?: number;
  readonly isDark?: boolean;
  readonly policies?: readonly string[];
}

const patience = 60_000;

/** Opens a panel of the playground for the household at hand, as an officer who follows a link does. */
const open = async ({
  language,
  panel,
  width = 1280,
  isDark = false,
  policies = ["dibao_top_up", "disability_living_subsidy"],
}: Opening) => {
  const state = { policies, asOf: "2019-11-15", knownOn: null, readings: {}, suppose: {}, given: givenAtHand };
  const address = `${site.url}${language === "zh" ? "" : "/en"}/playground.html${toFragment(state)}`;
  ({ page, faults } = await visit(browser, address, { width, dark: isDark }));
  page.setDefaultTimeout(patience);
  await page.click(`#play-tab-${panel}`);
};

/** Looks at the panel as a machine can: contrast, labels, width; and keeps a picture of it. */
const inspect = async (name: string) => {
  await keepPicture(page.locator("#play-panel"), `panel-${name}`);
  expect(await axeViolations(page, "#play-panel")).toEqual([]);
  expect(await overflowOf(page)).toBe(0);
  expect(faults).toEqual([]);
  await page.context().close();
};

const csvFile = (buffer: Buffer) => ({ name: "households.csv", mimeType: "text/csv", buffer });
const text = (selector: string): Promise<string> => page.locator(selector).first().innerText();
const downloaded = async (press: () => Promise<void>): Promise<{ readonly name: string; readonly text: string }> => {
  const [file] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), "utf8") };
};

describe("charts", { timeout: 180_000 }, () => {
  it("show the steps of an amount along a fact, in a chart and a table", async () => {
    await open({ language: "zh", panel: "Charts" });
    await page.selectOption("[data-test=policy]", { label: "低保特殊困难对象增发补助金 · grandfather" });
    await page.selectOption("[data-test=axis]", { label: "出生日期 · grandfather" });
    await page.locator("[data-test=amount-table] tbody tr").nth(2).waitFor();
    expect(await text("[data-test=amount-table] tbody tr:nth-child(3)")).toMatch(
      /2001年11月16日 – 2019年11月15日\s+符合条件\s+每月不低于96.00元/,
    );
    expect(await page.locator("#play-panel canvas").count()).toBe(1);
    await inspect("charts-amount-zh");
  });

  it("show entitlements over a span and a value over the years, by keyboard, on a phone in the dark", async () => {
    await open({ language: "en", panel: "Charts", width: 390, isDark: true });
    await page.locator("#play-panel [role=tab]").first().focus();
    await page.keyboard.press("ArrowRight");
    await page.locator("[data-test=span-table][data-done=true]").waitFor();
    const rows = (await text("[data-test=span-table]")).replace(/\s+/g, " ");
    expect(rows).toContain("2019-11-15 – 2020-03-31 Eligible at least 96.00 CNY a month");
    expect(rows).toContain("2020-04-01 – 2021-03-31 Eligible at least 98.00 CNY a month");
    await page.keyboard.press("ArrowRight");
    await page.selectOption("[data-test=parameter]", { label: "Dibao standard" });
    const history = (await text("[data-test=history-table]")).replace(/\s+/g, " ");
    expect(history).toContain("2021-04-01 2022-03-31 not seen");
    await inspect("charts-history-en-phone-dark");
  });
});

describe("the table of values", { timeout: 300_000 }, () => {
  it("shows at once what another value does, and leaves as a file that differs in one line", async () => {
    await open({ language: "zh", panel: "ValueTable" });
    await page.selectOption("[data-test=parameter]", { label: "最低生活保障标准" });
    const value = page.locator('[data-row="420600/rural/2019-04-01"] td:nth-child(3) input');
    await value.fill("500");
    await value.press("Enter");
    await page.locator("[data-test=effects]").waitFor();
    expect(await text("[data-test=effects] tbody tr")).toMatch(
      /增发补助金 · grandmother\s+符合条件 每月不低于96.00元\s+符合条件 每月不低于100.00元/,
    );
    expect(await text("[data-test=changes]")).toBe("襄阳市·农村：自2019-04-01起由480.00改为500.00");
    await page.locator("[data-test=scenario-status][data-busy=false]").waitFor({ timeout: 120_000 });
    expect(await text("[data-test=scenarios]")).toContain("襄阳农村三口之家：10岁儿童");
    expect(await text("[data-test=scenarios]")).toMatch(/金额：应为 96.00元，现为\s*100.00元/);
    expect(await page.locator(".play-banner").innerText()).toContain("已修改的规则");
    const file = await downloaded(() => page.click('[data-download="parameters/social_relief.yaml"]'));
    const before = readFileSync("policies/hubei/parameters/social_relief.yaml", "utf8").split("\n");
    const after = file.text.split("\n");
    expect(after.filter((line) => !before.includes(line))).toEqual([
      "        2019-04-01: { value: 500.00, starts: attested, until: 2020-03-31, cite: xiangyang_2020 }",
    ]);
    expect(after).toHaveLength(before.length);
    await inspect("values-zh");
  });

  it("takes a new row from a new source, names a mistake in its row, and goes back", async () => {
    await open({ language: "en", panel: "ValueTable", width: 390, isDark: true });
    await page.selectOption("[data-test=parameter]", { label: "Dibao standard" });
    const form = page.locator("[data-test=add-row]");
    await form.locator("[data-key=locality]").selectOption({ label: "Xiaogan City" });
    await form.locator("[data-key=residence]").selectOption({ label: "rural" });
    await form.locator("[name=from]").fill("2024-04-01");
    await form.locator("[data-test=new-value]").fill("many");
    await form.locator("[data-test=new-row-source]").selectOption("+");
    await form.locator("[name=title]").fill("孝感市2024年低保标准");
    await form.locator("[name=english]").fill("Xiaogan standards, 2024");
    await form.locator("button[type=submit]").click();
    await page.locator("[data-test=diagnostics]").waitFor();
    await page.check("[data-test=everywhere]");
    const row = page.locator('[data-row="420900/rural/2024-04-01"]');
    await row.locator("[role=alert]").waitFor();
    await row.locator("td:nth-child(3) input").fill("610");
    await row.locator("td:nth-child(3) input").press("Enter");
    await page.locator("[data-test=check-status] .good").waitFor();
    const patch = await downloaded(() => page.click("[data-test=patch]"));
    expect(patch.text).toContain("+        2024-04-01: { value: 610.00, cite: dibao_standard_420900_2024 }");
    expect(patch.text).toContain("+++ b/policies/hubei/sources.yaml");
    await page.click("[data-test=reset]");
    await page.locator("[data-test=export]").waitFor({ state: "detached" });
    await page.locator(".play-banner").waitFor({ state: "detached" });
    await inspect("values-en-phone-dark");
  });
});

describe("the editor of rules", { timeout: 300_000 }, () => {
  it("marks a mistake where it stands, completes, and turns scenarios red and green", async () => {
    await open({ language: "zh", panel: "RuleEditor", policies: ["dibao_top_up"] });
    await page.locator(".cm-content").waitFor();
    await page.locator("[data-test=check-status] .good").waitFor();
    const type = async (find: string, by: string) => {
      await page.locator(".cm-content").focus();
      await page.keyboard.press("Control+f");
      await page.locator(".cm-search [name=search]").focus();
      await page.keyboard.type(find);
      await page.keyboard.press("Enter");
      await page.keyboard.press("Escape");
      await page.keyboard.insertText(by);
    };
    await type("mode: up", "mode: down");
    await page.locator("[data-test=scenarios] li.bad").first().waitFor({ timeout: 120_000 });
    expect(await text("[data-test=scenarios]")).toContain("黄冈农村2019年：向上取整到分");
    await type("mode: down", "mode: upp");
    await page.locator("[data-test=diagnostics]").waitFor();
    await page.locator(".cm-content").focus();
    await page.keyboard.press("F8");
    await page.locator(".cm-lintRange-error").first().waitFor();
    expect(await text("[data-test=diagnostics]")).toContain("dibao_top_up/2019-10-14.yaml 第");
    await type("mode: upp", "mode: up");
    await page.locator("[data-test=scenario-status][data-busy=false]").waitFor({ timeout: 120_000 });
    expect(await page.locator("[data-test=scenarios] li.bad").count()).toBe(0);
    await type("when: receives_dibao", "when: receives");
    await page.keyboard.press("Control+Space");
    await page.locator(".cm-tooltip-autocomplete").waitFor();
    expect(await text(".cm-tooltip-autocomplete")).toContain("享受最低生活保障");
    await page.keyboard.press("Escape");
    await inspect("editor-zh");
  });

  it("keeps an edit when the table of values is opened after it, and works on a phone in the dark", async () => {
    await open({ language: "en", panel: "RuleEditor", width: 390, isDark: true, policies: ["dibao_top_up"] });
    await page.locator("[data-test=check-status] .good").waitFor();
    await page.locator(".cm-content").focus();
    await page.keyboard.press("Control+Home");
    await page.keyboard.insertText("# tried out\n");
    await page.locator(".play-banner").waitFor();
    await page.click("#play-tab-ValueTable");
    await page.locator("[data-test=export]").waitFor();
    await page.locator("[data-test=check-status] .good").waitFor();
    await page.click("#play-tab-RuleEditor");
    await page.locator("[data-test=check-status] .good").waitFor();
    expect(await text(".cm-content")).toContain("# tried out");
    await page.locator(".play-banner button").click();
    await page.locator("[data-test=export]").waitFor({ state: "detached" });
    expect(await text(".cm-content")).not.toContain("# tried out");
    await inspect("editor-en-phone-dark");
  });
});

describe("the bulk run", { timeout: 300_000 }, () => {
  const header =
    "户编号,成员编号,所在县（市、区）,享受最低生活保障,低保类别,出生日期,残疾等级,重病患者,在读学段,单独纳入低保,特困人员救助供养,县级以上人民政府确定的其他困难人员";
  const rest = "无有效残疾人证,否,小学,否,否,否";

  it("gives back the template filled in with the household at hand, in English on a phone", async () => {
    await open({ language: "en", panel: "Bulk", width: 390, isDark: true });
    const template = await downloaded(() => page.click("[data-test=template]"));
    expect(template.text.startsWith("\uFEFF")).toBe(true);
    await page.setInputFiles("[data-test=file]", csvFile(Buffer.from(template.text)));
    await page.click("[data-test=run]");
    await page.locator("[data-test=totals]").waitFor();
    expect((await text("[data-test=totals] tbody tr")).replace(/\s+/g, " ")).toContain(
      "special hardship 1 0 1 0 at least 96.00 CNY a month",
    );
    await inspect("bulk-en-phone-dark");
  });

  it("works out ten thousand rows while the page stays alive, tells bad rows, and can be cancelled", async () => {
    await open({ language: "zh", panel: "Bulk", policies: ["dibao_top_up"] });
    const rows = Array.from({ length: 10_000 }, (_, at) => `户${at},孩子,襄阳市,是,农村,2009-09-01,${rest}`);
    const many = [header, ...rows, `末户,=孩子,襄樊,是,农村,2009-09-31,${rest}`].join("\r\n");
    await page.setInputFiles("[data-test=file]", csvFile(Buffer.from(many)));
    await page.locator("[data-test=mapping]").waitFor();
    await page.click("[data-test=run]");
    await page.click("[data-test=cancel]");
    await page.getByText("已取消。").waitFor();
    await page.click("[data-test=run]");
    await page.locator("#play-panel progress").waitFor();
    // The page answers while the worker works.
    await page.evaluate("new Promise(requestAnimationFrame)");
    await page.locator("[data-test=totals]").waitFor({ timeout: 120_000 });
    // 10,000 × 96.00.
    expect((await text("[data-test=totals] tbody tr")).replace(/\s+/g, " ")).toBe(
      "低保特殊困难对象增发补助金 10000 0 0 0 每月不低于960000.00元",
    );
    expect((await text("[data-test=problems] tbody")).replace(/\s+/g, " ")).toBe(
      "10002 所在县（市、区） 找不到“襄樊”，请填写湖北省内县（市、区）全称或六位行政区划代码 10002 出生日期 “2009-09-31”不是真实存在的日期，如2019-11-15，请更正或留空",
    );
    const result = await downloaded(() => page.click("[data-test=download]"));
    const lines = result.text.split("\r\n");
    expect([result.name, lines.length]).toEqual(["批量试算结果.csv", 10_003]);
    expect(lines[1]).toContain("符合条件,96.00,");
    expect(lines[10_001]).toContain(`"'=孩子"`);
    await inspect("bulk-zh");
  });

  it("reads what Excel saves as GB18030", async () => {
    await open({ language: "zh", panel: "Bulk", policies: ["dibao_top_up"] });
    // 户编号,成员编号 and 甲,乙
    const bytes = [
      0xbb, 0xa7, 0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xb3, 0xc9, 0xd4, 0xb1, 0xb1, 0xe0, 0xba, 0xc5, 0x0a, 0xbc, 0xd7, 0x2c, 0xd2,
      0xd2,
    ];
    await page.setInputFiles("[data-test=file]", csvFile(Buffer.from(bytes)));
    await page.locator("[data-test=mapping]").waitFor();
    expect(await text("[data-test=status]")).toContain("GB18030");
    expect(await page.locator("[data-test=mapping] select").first().inputValue()).toBe("household_id");
    await page.context().close();
  });
});

it("knows every policy that the tests name", () => {
  expect(Object.keys(hubei.policies)).toEqual(expect.arrayContaining(["dibao_top_up", "disability_living_subsidy"]));
});

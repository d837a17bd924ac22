import type { Language } from "../../../src/values/text.js";

/** The words of a report in one language. */
export interface Words {
  readonly title: string;
  readonly other: string;
  readonly introduction: string;
  readonly repeat: string;
  readonly machine: (date: string, machine: string, versions: string) => string;
  readonly targets: { readonly title: string; readonly note: string; readonly columns: readonly string[] };
  readonly met: string;
  readonly missed: string;
  readonly five: { readonly title: string; readonly note: (checked: number) => string; readonly columns: readonly string[] };
  readonly text: { readonly title: string; readonly note: string; readonly columns: readonly string[] };
  readonly hubei: { readonly title: string; readonly note: string; readonly columns: readonly string[] };
  readonly lines: (lines: string, perSecond: string, seconds: string) => string;
  readonly gate: { readonly title: string; readonly note: (seconds: string) => string; readonly columns: readonly string[] };
  readonly packs: { readonly title: string; readonly note: string; readonly columns: readonly string[] };
  readonly households: { readonly title: string; readonly note: string; readonly columns: readonly string[] };
  readonly memory: { readonly title: string; readonly note: string; readonly columns: readonly string[] };
  readonly startUp: { readonly title: string; readonly note: string; readonly columns: readonly string[] };
  readonly bundles: { readonly title: string; readonly note: string; readonly columns: readonly string[] };
  readonly native: string;
}

const en: Words = {
  title: "Benchmarks",
  other: "[中文](benchmarks.zh-CN.md)",
  introduction: `What Huimin costs, beside hand-written code and other rule engines. Times move from machine to machine and from hour to
hour; the ratios of one run hold. Everything is in [benchmarks.json](benchmarks.json) as well.`,
  repeat: "To repeat it, about ten minutes:",
  machine: (date, machine, versions) => `Run on ${date}: ${machine}. ${versions}.`,
  targets: {
    title: "Aims",
    note: "A ratio tells how many times as fast the first is as the second; of text, how many times as long the whole way takes.",
    columns: ["aim", "limit", "measured", "", "why, and what was tried"],
  },
  met: "met",
  missed: "missed",
  five: {
    title: "Five policies on one person",
    note: (checked) => `The five policies of \`test/bench/pack\`: those of Hubei simplified to what every engine can express, with
synthetic figures. Before anything is timed, outcome and amount of every competitor are compared with the hand-written ones on
${checked} households drawn at random; one difference stops the run. Every fact is known.

Each engine has its best form. Huimin and the hand-written records start from the case as an app has it (texts, dates, nested); all
others are handed flat facts with dates and money as integers, and that preparation is not timed. Huimin alone checks what it is
given. json-rules-engine has no arithmetic: its amounts are worked out beforehand. The rules by hand are in \`test/bench/peers\`.`,
    columns: [
      "",
      "cases a second",
      "slowest–fastest round",
      "times as long as by hand, records",
      "times as fast as json-rules-engine",
    ],
  },
  text: {
    title: "From text to text",
    note: "The same five policies, from the JSON text of the case to the JSON text of the answer.",
    columns: ["", "cases a second", "slowest–fastest round", "times as long as JSON alone"],
  },
  hubei: {
    title: "The pack of Hubei",
    note: `All policies of the pack on its own examples (\`policies/hubei/examples\`, households of one to four persons, much of them not
known), as of 15 November 2019. An example asks for ten to thirty determinations.`,
    columns: ["", "cases a second", "slowest–fastest round", "times as long as `screen`"],
  },
  lines: (lines, perSecond, seconds) =>
    `\`huimin evaluate --lines\` answers ${perSecond} lines a second, everything written (${lines} lines in ${seconds} s, its start included).`,
  gate: {
    title: "The gate for a change of the rules",
    note: (seconds) =>
      `What a pull request waits for where a value is added to the pack of Hubei (made up for the measurement): ${seconds} s for all steps
together, each a process of its own, its start included.`,
    columns: ["step", "seconds", "share", "gone through", "a second"],
  },
  packs: {
    title: "Growing packs",
    note: "Generated packs, two conditions a provision, on one person; cases a second.",
    columns: ["provisions", "policies", "plan, ms"],
  },
  households: {
    title: "Growing households",
    note: "The pack of Hubei on made-up households whose members are well known; cases a second.",
    columns: ["members"],
  },
  memory: {
    title: "Memory",
    note: "Bytes of the heap a case, five policies on one person.",
    columns: ["", "kept with the answer", "allocated on the way"],
  },
  startUp: {
    title: "Import",
    note: "Milliseconds in a fresh process.",
    columns: ["", "median", "fastest–slowest"],
  },
  bundles: {
    title: "Size",
    note: "Everything that an entry exports, bundled and minified for a browser by esbuild; kB of 1,000 bytes.",
    columns: ["", "minified", "gzipped"],
  },
  native: "native binary",
};

const zh: Words = {
  title: "性能基准",
  other: "[English](benchmarks.md)",
  introduction: `惠民的开销，与手写代码和其他规则引擎对比。用时因机器和时段而异，同一次运行中的比值可靠。全部数据另见
[benchmarks.json](benchmarks.json)。`,
  repeat: "重新测量（约十分钟）：",
  machine: (date, machine, versions) => `运行日期 ${date}：${machine}。${versions}。`,
  targets: {
    title: "目标",
    note: "比值指前者速度是后者的多少倍；文本一项指全程用时是仅读写 JSON 的多少倍。",
    columns: ["目标", "限值", "实测", "", "原因和已试办法"],
  },
  met: "达到",
  missed: "未达到",
  five: {
    title: "一人五项政策",
    note: (
      checked,
    ) => `\`test/bench/pack\` 中的五项政策由湖北政策简化而来，各引擎均能表达，数据为虚拟值。计时之前，先随机生成 ${checked} 户，
逐一核对各方的结论和金额是否与手写代码一致，有一处不同即停止。各项事实均已知。

各引擎均用其最快的写法。惠民和“读情形、写结果记录”的手写代码从应用手中的情形（文本、日期、嵌套结构）开始；其余各方直接得到扁平的事实，
日期和金额已转成整数，转换不计时。只有惠民检查输入。json-rules-engine 没有算术，金额事先算好。各方手写的规则见 \`test/bench/peers\`。`,
    columns: ["", "每秒例数", "最慢至最快一轮", "用时为手写（记录）的倍数", "速度为 json-rules-engine 的倍数"],
  },
  text: {
    title: "从文本到文本",
    note: "同样的五项政策，从情形的 JSON 文本到答复的 JSON 文本。",
    columns: ["", "每秒例数", "最慢至最快一轮", "用时为仅读写 JSON 的倍数"],
  },
  hubei: {
    title: "湖北政策包",
    note: `全部政策，用政策包自带的示例（\`policies/hubei/examples\`，一至四人户，多项事实未知），日期为 2019 年 11 月 15 日。每例有十至三十项认定。`,
    columns: ["", "每秒例数", "最慢至最快一轮", "用时为 screen 的倍数"],
  },
  lines: (lines, perSecond, seconds) =>
    `\`huimin evaluate --lines\` 每秒答复 ${perSecond} 行，写出全部内容（${lines} 行用时 ${seconds} 秒，含启动）。`,
  gate: {
    title: "规则变更的把关",
    note: (seconds) =>
      `湖北政策包新增一行规定值（测量用的虚拟值）时，合并请求需要等待的时间：各步合计 ${seconds} 秒，每步单独启动，含启动时间。`,
    columns: ["步骤", "秒", "占比", "处理", "每秒"],
  },
  packs: {
    title: "政策包增大",
    note: "生成的政策包，每条款两个条件，一人；每秒例数。",
    columns: ["条款数", "政策数", "plan（毫秒）"],
  },
  households: {
    title: "家庭人数增多",
    note: "湖北政策包，虚构家庭，成员事实大多已知；每秒例数。",
    columns: ["人数"],
  },
  memory: {
    title: "内存",
    note: "一人五项政策，每例占用的堆字节数。",
    columns: ["", "答复保留", "过程分配"],
  },
  startUp: {
    title: "导入",
    note: "新进程中的毫秒数。",
    columns: ["", "中位数", "最快至最慢"],
  },
  bundles: {
    title: "体积",
    note: "各入口的全部导出，由 esbuild 为浏览器打包压缩；1 kB 为 1000 字节。",
    columns: ["", "压缩后", "gzip 后"],
  },
  native: "原生二进制",
};

/** Holds the words of the report in both languages. */
export const words = { en, zh } satisfies { [L in Language]: Words };

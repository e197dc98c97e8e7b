/**
 * Chinese sets no spaces, so that function words have to be found inside a run of letters. They are looked for longest
 * first from left to right; words of meaning that begin with or hold one of them (和平, peace, with 和, and) are listed
 * too and stand in its way. Letters that are as often part of a word of meaning (有, 会, 不) are no function words alone.
 */

/** Questions, pronouns, conjunctions, prepositions, auxiliary verbs; simplified, with the traditional form behind it. */
const FUNCTION_WORDS = `为什么 為什麼 为甚么 什么样 什么时候 什么 甚么 甚麼 什麼 怎么样 怎麼樣 怎么办 怎么 怎麼 怎样 怎樣 如何 为何 為何 何时 何時
  何处 何處 何地 何人 何种 何種 哪里 哪裡 哪儿 哪兒 哪个 哪個 哪些 哪位 哪国 哪國 哪年 哪天 哪种 哪種 哪一 哪 谁 誰 有多少 多少 多久 多长 多長 多大 多远
  多遠 多高 多深 多快 多重 有多 几个 几個 幾個 几名 几人 几位 几次 几天 几年 几艘 几架 几种 几月 几号 幾名 幾人 幾位 幾次 幾天 幾年 有没有 有沒有 是不是
  是否 能不能 能否 会不会 會不會 要不要 可不可以 可以 已经 已經 正在 这个 這個 那个 那個 这些 這些 那些 这样 這樣 那样 那樣 这里 這裡 那里 那裡
  这次 這次 因为 因為 所以 但是 可是 不过 不過 而且 并且 並且 或者 还是 還是 以及 如果 虽然 雖然 由于 由於 对于 對於 关于 關於 我们 我們 你们 你們 他们
  他們 她们 她們 它们 它們 自己 其中 之间 之間 的 了 吗 嗎 呢 吧 啊 们 們 着 著 是 把 被 与 與 及 于 於 之 和 在 很 也 就 都 他 她 它 我 你 这 這
  那 要 将 將 从 從 对 對 向 让 讓 给 給`;

/** Words of meaning that hold one of them, or words that turn a meaning round and so stay searchable. */
const KEPT_WORDS = `和平 和解 和谈 和談 和约 和約 和睦 和谐 和諧 和好 共和 缓和 緩和 调和 調和 饱和 温和 溫和 首都 成都 都市 都会 京都 就业 就業 成就 就职 就職
  就任 就读 存在 现在 現在 所在 内在 內在 外在 潜在 潛在 在野 在职 参与 參與 与会 與會 给予 給予 供给 供給 补给 補給 自给 要求 重要 主要 需要 必要 要塞 要害
  要道 首要 纲要 概要 要闻 要员 将军 將軍 将领 将来 將來 大将 上将 中将 少将 即将 從事 从事 随从 服从 从业 从军 从犯 对手 對手 对话 對話 对抗 對抗 对方 對方
  反对 反對 面对 面對 应对 應對 绝对 絕對 对立 針對 针对 对外 对象 對象 对策 敌对 方向 转向 轉向 动向 趋向 倾向 意向 导向 向导 走向 志向 让步 讓步 转让 轉讓
  割让 出让 于是 位于 位於 属于 屬於 等于 在于 终于 之前 之后 之後 之外 总之 原著 著名 显著 名著 著作 执着 沿着 及时 涉及 普及 波及 危及 埃及 及格 是非 国是
  目的 的确 目的地 标的 了解 为了 除了 了结 吉他 其他 自我 那不勒斯 刹那 支那`;

let pattern: RegExp | null = null;

/** Finds the words of both lists in a run of letters; those to be kept are in the group `kept`. Made for the first. */
export function chineseWords(): RegExp {
  pattern ??= new RegExp(
    `(?<kept>${alternatives(KEPT_WORDS)})|${alternatives(FUNCTION_WORDS)}`,
    'gu',
  );
  return pattern;
}

function alternatives(words: string): string {
  return words
    .trim()
    .split(/\s+/)
    .sort((a, b) => b.length - a.length)
    .join('|');
}

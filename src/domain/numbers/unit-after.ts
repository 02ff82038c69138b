import { foldWord } from '#domain/text/fold-character.ts';
import { unitOf, unitPhrases } from './scales-and-units.ts';

/** The unit written right after a number that ends at `at`, and where it ends; null when there is none. */
export function unitAfter(text: string, at: number): { unit: string; end: number } | null {
  const ahead = text.slice(at, at + 40);
  const gap = /^[\s\u00a0-]?(?:(?:d[eu]|d['’]|di|of) ?)?/iu.exec(ahead)?.[0].length ?? 0;
  const rest = ahead.slice(gap);
  for (const [phrase, unit] of unitPhrases) {
    const match = phrase.exec(rest);
    if (match) return { unit, end: at + gap + match[0].length };
  }
  const sign = /^(?:[%‰€£¥₩₹₽₺$]|°)/u.exec(rest);
  if (sign) return { unit: unitOf(sign[0]) ?? sign[0], end: at + gap + 1 };
  const dense =
    /^(?:个百分点|個百分點|百分点|ポイント|パーセント|퍼센트포인트|퍼센트|프로|美元|日元|欧元|英镑|人民币|公里|公斤|公顷|英里|キロメートル|キログラム|キロ|メートル|トン|ドル|ユーロ|ポンド|ウォン|小时|小時|時間|分钟|分鐘|个月|個月|か月|カ月|ヶ月|週間|日間|年間|시간|개월|주간|년간|달러|유로|위안|엔|원|톤|킬로미터|미터|元|円|圓|吨|噸|米|週|周|天|岁)/u.exec(
      rest,
    );
  if (dense)
    return { unit: unitOf(foldWord(dense[0])) ?? dense[0], end: at + gap + dense[0].length };
  const word = /^\p{L}[\p{L}\p{M}]*/u.exec(rest);
  const unit = word && unitOf(foldWord(word[0]));
  return unit && word ? { unit, end: at + gap + word[0].length } : null;
}

/** The currency that a sign or code before a number stands for; a code that is not known is its own unit. */
export function currencyOf(sign: string): string | undefined {
  const last = sign.at(-1) === '$' ? '$' : sign;
  return unitOf(foldWord(last)) ?? unitOf(last) ?? last.toLowerCase();
}

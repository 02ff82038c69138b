import type { Organization } from './find-organizations.ts';
import type { Candidate, Reading } from './reading.ts';

const suffixes: Record<string, RegExp> = {
  ja: /(?:銀行|会社|グループ|ホールディングス|サービス|庁|省|大学|委員会|協会|連盟|連合|研究所|機構|財団|証券|製薬|自動車|電機|電力|製鉄|新聞|放送|航空|生命|保険|党|工業|産業|電鉄|通信|裁判所|警察|県警|労組)$/u,
  zh: /(?:公司|集团|集團|银行|銀行|大学|大學|委员会|委員會|协会|協會|研究所|研究院|科学院|总局|總局|航天局|联盟|聯盟|组织|組織|基金会|基金會|法院|检察院|政府|议会|議會|国会|國會|交易所|俱乐部|警方|医院|醫院)$/u,
  ko: /(?:은행|그룹|전자|자동차|대학교|위원회|협회|연맹|공사|공단|연구소|연구원|재단|증권|법원|검찰|경찰|경찰청|병원|항공|통신|생명|화학|건설|거래소|의회|국회|정부|청와대|대통령실|교육청|시청|도청)$/u,
};
const particle = /(?:에서는|에서|에게|으로|이라고|라고|은|는|이|가|을|를|의|에|와|과|도|로|만)$/u;
/** What may stand before a suffix within one name. */
const partOfName = /^[\p{sc=Han}\p{sc=Katakana}\p{sc=Latin}\p{N}ー・]+$/u;
const looseHan =
  /^(?:的|了|在|是|和|与|與|对|對|从|從|由|把|被|为|為|向|称|稱|说|說|表示|及|等|以及|将|將|这|這|该|該|其|一|个|個|名|年|月|日|同|各|当|前|元|位|家|新|今|現|本|両)$/u;

/**
 * Organizations of Chinese, Japanese and Korean texts, by the word they end in; null for other
 * scripts. A name counts when it is written the same way twice.
 */
export function spacelessOrganizations(reading: Reading): Organization[] | null {
  const suffix = suffixes[reading.language.split('-')[0] ?? ''];
  if (!suffix) return null;
  const korean = reading.language.startsWith('ko');
  const found = new Map<string, Organization>();
  for (const candidate of reading.candidates) {
    const names = korean ? koreanNames(candidate, suffix) : hanNames(candidate, suffix, reading);
    for (const { name, index } of names) {
      const entry = found.get(name) ?? { name, mentions: 0, places: [] };
      entry.mentions += 1;
      entry.places.push({ candidate, at: index / candidate.text.length });
      found.set(name, entry);
    }
  }
  return [...found.values()];
}

function koreanNames({ text }: Candidate, suffix: RegExp): { name: string; index: number }[] {
  const names: { name: string; index: number }[] = [];
  for (const { 0: token, index } of text.matchAll(/[\p{sc=Hangul}A-Z&·]+/gu)) {
    const name = suffix.test(token) ? token : token.replace(particle, '');
    if (name.length > 2 && suffix.test(name)) names.push({ name, index });
  }
  return names;
}

function hanNames(
  { text }: Candidate,
  suffix: RegExp,
  { split }: Reading,
): { name: string; index: number }[] {
  const names: { name: string; index: number }[] = [];
  const pieces: { piece: string; index: number }[] = [];
  let at = 0;
  const lower = text.toLowerCase();
  for (const piece of split(text)) {
    const index = lower.indexOf(piece, at);
    if (index < 0) continue;
    pieces.push({ piece: text.slice(index, index + piece.length), index });
    at = index + piece.length;
  }
  for (const [place, { piece, index }] of pieces.entries()) {
    if (!suffix.test(piece)) continue;
    let start = index;
    for (let back = place - 1; back >= 0 && back >= place - 4; back--) {
      const before = pieces[back];
      if (!before || before.index + before.piece.length !== start) break;
      if (!partOfName.test(before.piece) || looseHan.test(before.piece)) break;
      start = before.index;
    }
    const name = text.slice(start, index + piece.length);
    if (name.length > 2 && name.length < 24) names.push({ name, index: start });
  }
  return names;
}

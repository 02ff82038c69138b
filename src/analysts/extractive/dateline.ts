const datelines = [
  // KATHMANDU, April 25 (Reuters) - ; Berlin (dpa) – ; WASHINGTON —
  /^\p{Lu}[\p{L}\p{M}.'’/ -]{1,40}?(?:,\s[^()—–]{2,30})?\s?\((?:Reuters|AP|AFP|UPI|IANS|PTI|ANI|CNN|dpa[\p{L}/-]*|afp|ots|apa|EFE|ANSA|Adnkronos|AA|İHA|DHA|Xinhua|TASS|Kyodo)\)\s?[-—–:.]*\s*/u,
  /^\p{Lu}[\p{L}\p{M}.'’/ -]{1,40}?(?:,\s[^()—–]{2,30})?\s?\([\p{Lu}][\p{L}.& /-]{1,30}\)\s?(?:[-—–]{1,2}|:)\s+/u,
  /^[\p{Lu}][\p{Lu}\p{M}.'’ -]{2,30}(?:,\s[\p{L}. ]{2,25})?(?:,\s\p{Lu}[\p{L}.]{2,9}\s\d{1,2})?\s?[—–]{1,2}\s+/u,
  // Wien (epdÖ) –
  /^\p{Lu}[\p{L}\p{M}.'’/ -]{1,40}?\s\([\p{L}/.]{2,12}\)\s?[-–—]\s+/u,
  /^\d{2,4}\s[–—]\s+/u,
  // LE POINT SUR LA SITUATION -
  /^\p{Lu}[\p{Lu}\s'’]{7,40}\s[-–—]\s/u,
  // 新华社北京4月24日电 （记者 …） ; （台北24日電）
  /^[（(]?(?:新华社|新華社|中新社|中新网|人民网|中央社|央视网|本报)[^，。]{0,16}?\d{1,2}月\d{1,2}日(?:电|電|讯|訊)[）)]?(?:\s*[（(][^）)]{2,40}[）)])?\s*/u,
  /^【[^】]{2,30}】\s*/u,
  /^\[[^\]]{2,30}(?:=|뉴스|기자)[^\]]{0,20}\]\s*/u,
  /^\([^)]{2,30}=[^)]{2,30}\)\s*[^\s=]{2,20}\s?(?:기자)?\s?=\s*/u,
];

/** Length of the place, date and agency that a report opens with, 0 where there is none: they are not what it says. */
export function datelineLength(text: string): number {
  const head = text.slice(0, 140);
  for (const pattern of datelines) {
    const length = pattern.exec(head)?.[0].length ?? 0;
    if (length > 0 && length < text.length - 30) return length;
  }
  return 0;
}

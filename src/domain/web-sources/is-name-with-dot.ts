import { caseless } from '#domain/text/caseless.ts';

/*
 * Names of companies and publications that look like hosts ("Booking.com", "Yahoo.co.jp"), and two sentences without a
 * space between them, are words of the news. A host that the reader is sent to is none, however it is written.
 */

const words = (...lists: readonly string[]) => lists.flatMap((list) => list.split('|')).join('|');

/** What stands directly before a place that the reader is sent to. */
const sends = caseless(
  `(?:(?<![\\p{L}\\d])(?:${words(
    'visit|go to|goto|head to|navigate to|browse to|surf to|log ?in(?:to)?(?: at| to| on)?|sign (?:in|up)(?: at| to| on| with)?|register (?:at|on|with)|type|enter',
    'besuchen sie|besuche|gehen sie (?:auf|zu)|geh auf|surfen sie (?:auf|zu)|öffnen sie|registrieren sie sich (?:auf|bei|unter)|anmelden (?:auf|bei|unter)|unter',
    'visitez|visiter|allez sur|rendez-vous sur|connectez-vous (?:sur|à)|inscrivez-vous sur',
    'visite|visita|visiten|vaya a|ve a|entre en|entra en|ingrese (?:a|en)|acceda a|regístrese en',
    'visitate|vai su|vada su|accedi a|acceda a|registrati su|acesse|aceda a|vá a|cadastre-se em',
    'bezoek|ga naar|surf naar|odwiedź|wejdź na|посетите|зайдите на|перейдите на|заходите на',
    'زوروا|زر|تفضلوا بزيارة|قم بزيارة|ادخل(?:وا)? (?:على|إلى)|اذهب(?:وا)? إلى',
  )})|访问|登录|登陆|前往|打开|造訪|瀏覽)\\s?["“«「(]?$`,
);
/** What follows it in Japanese. */
const sentTo = /^["”»」)]?\s?(?:に(?:アクセス|ログイン|登録)|へ(?:アクセス|どうぞ)|をご覧)/u;

/** Endings that names carry; two letters are a country's, or as good as one (`ai`, `io`). */
const endingOfName = /^(?:\p{L}{2}|com|net|org|info|gov|edu)$/iu;
/** Common endings that no word of the next sentence is. */
const endingOfHost =
  /^(?:example|onion|xyz|icu|biz|online|shop|club|vip|finance|loan|zip|click|cfd|sbs|buzz|crypto)$/iu;
/** Before a country's ending, where nobody's name stands. */
const sharedLevel = /^(?:co|com|org|net|or|ne|ac|gov|gob)$/iu;

/** Whether a host without a path, as it stands between these words, is a name, or the end and the beginning of sentences. */
export function isNameWithDot(host: string, before: string, after: string): boolean {
  if (/^www\./iu.test(host)) return false;
  const labels = host.split('.');
  const last = labels.at(-1) ?? '';
  const startsNext = /^\p{Lu}/u.test(last);
  if (!startsNext && !/^\p{Lu}/u.test(host)) return false;
  // A Latin abbreviation before Japanese: no host ends in hiragana.
  if (/\p{sc=Hiragana}/u.test(last)) return !sentTo.test(last.replace(/^[a-z]+/iu, ''));
  if (endingOfHost.test(last)) return false;
  if (startsNext && !/^(?:com|net|org)$/iu.test(last)) return true;
  if (!endingOfName.test(last) || labels.some((label) => label.includes('-'))) return false;
  const own = last.length === 2 && sharedLevel.test(labels.at(-2) ?? '') ? 3 : 2;
  if (labels.length > own) return false;
  return !sends.test(before.slice(-40)) && !sentTo.test(after.slice(0, 20));
}

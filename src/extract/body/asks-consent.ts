/** More than this is no notice, in characters. */
const longest = 8_000;
const said =
  /cookies?\b|\bconsent|gdpr|data protection|privacy|datenschutz|einwilligung|consentement|confidentialité|consentimiento|privacidad|privacidade|consenso|tracking|クッキー|쿠키|файл\w* cookie/gi;
const pressed =
  /^\W*(?:accept|agree|allow|i (?:accept|agree)|ok(?:ay)?\b|got it|reject|decline|refuse|manage|only |proceed|(?:cookie )?settings|preferences|akzeptieren|alle akzeptieren|zustimmen|ablehnen|einstellungen|aceptar|rechazar|configurar|accepter|tout accepter|refuser|accetta|rifiuta|aceitar|rejeitar|godta|acceptera|accepteren|同意|허용|принять)/i;

/** A part that speaks of cookies again and again and has a button to accept them, whatever it is named. */
export function asksConsent(part: Element): boolean {
  const buttons = part.querySelectorAll('button, [role="button"], a');
  if (!buttons.length) return false;
  const text = part.textContent ?? '';
  if (text.length > longest || text.length < 40 || part.querySelector('h1, main, article'))
    return false;
  let times = 0;
  for (const _ of text.matchAll(said)) if (++times >= 3) break;
  return (
    times >= 3 &&
    [...buttons].some((button) => {
      const words = button.textContent ?? '';
      return words.length < 60 && pressed.test(words);
    })
  );
}

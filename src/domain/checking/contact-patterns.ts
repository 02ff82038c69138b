import {
  accountNouns,
  accountNounsUnspaced,
  callNouns,
  callNounsUnspaced,
  callVerbs,
  callVerbsUnspaced,
} from './call-words.ts';

export type ContactKind = 'address' | 'number' | 'handle' | 'account' | 'command';

/** The word for a dot, as addresses are told aloud. */
export const dotWord =
  '(?:dot|punkt|point|punto|ponto|kropka|tečka|bodka|nokta|точка|крапка|ドット|点|點|닷)';
/** Endings that are no words of prose: those that an address told in words must have. */
const ending =
  '(?:com|org|net|info|biz|io|ai|app|dev|xyz|online|shop|top|click|icu|site|store|club|vip|link|live|finance|cash|zip|loan|eu|example|onion|gov|edu|tv|cc|uk|ru|ua|cn|jp|kr|ком|ру|рф)';
/** With a language's own word for a dot, its countries' endings are as plain. */
const toldEnding = `(?:${dotWord}[\\s,_-]{0,2}${ending}|punkt\\s?(?:de|at|ch)|point\\s?(?:fr|be|ch)|punto\\s?(?:mx|ar|cl)|ponto\\s?(?:br|pt)|kropka\\s?pl|tečka\\s?cz|bodka\\s?sk|punt\\s?(?:nl|be))`;

/** Dots as an address that wants to go unnoticed has them. */
const dot = String.raw`(?:\.|\s?[[({<]\s?(?:\.|${dotWord})\s?[\])}>]\s?)`;
const label = String.raw`[\p{L}\d](?:[\p{L}\d-]{0,61}[\p{L}\d])?`;
const path = String.raw`(?:/[^\s<>"'“”()[\]]{0,2000})?`;
/** What stands before a dot's word in plain prose, as in “the dot com bubble” and “a polka dot top”. */
const plainBefore =
  '(?!(?:the|a|an|this|that|of|and|old|early|first|new|every|late|pre|post|le|la|les|un|une|el|los|il|der|die|das|den|to|na|ten|polka|quantum|micro|red|green|blue|black|white|yellow)\\s)';
const plainAfter =
  '(?!\\s(?:bubble|boom|bust|crash|era|years|craze|mania|compan|stock|firm|collapse))';
const lineBits = String.raw`\d\s()./\u2010-\u2015-`;
const app =
  '(?:telegram|whatsapp|wechat|weixin|viber|threema|skype|discord|snapchat|instagram|kakaotalk|imessage|wickr|icq|vkontakte|微信|телеграм|ватсап|вайбер)';
const appOrWord = `(?:${app}|signal|line|session|element|matrix|zalo|qq)`;
const nick = String.raw`[\p{L}\d_][\p{L}\d_.-]{1,38}[\p{L}\d_]`;

const one = (...words: readonly string[]) => words.join('|');
const spaced = (words: readonly string[]) =>
  String.raw`(?<![\p{L}\d])(?:${one(...words)})(?![\p{L}\d])`;
const calling = `(?:${spaced(callVerbs)}|${one(...callVerbsUnspaced)})`;
const naming = `(?:${spaced(callNouns)}|${one(...callNounsUnspaced)})`;
const banking = `(?:${spaced(accountNouns)}|${one(...accountNounsUnspaced)})`;

export const afterCall = new RegExp(String.raw`(?:${calling}|${naming})[^\d\n]{0,24}$`, 'iu');

const digitWords =
  'zero oh one two three four five six seven eight nine double triple hundred|null eins zwei drei vier fünf sechs sieben acht neun|zéro un deux trois quatre cinq six sept huit neuf|cero uno dos tres cuatro cinco seis siete ocho nueve|zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć|ноль один два три четыре пять шесть семь восемь девять';

/** Spoken one by one: so many in a row are a number to call. */
const spokenDigits = digitWords
  .split('|')
  .map((words) => {
    const digit = `(?:${words.split(' ').join('|')})`;
    return String.raw`(?<![\p{L}\d])${digit}(?:[\s,–-]{1,3}${digit}){5,20}(?![\p{L}\d])`;
  })
  .join('|');

/** Every part is bounded, or begins where the one before cannot: nothing here goes back over what it has read. */
export const contactPatterns: readonly [ContactKind, RegExp][] = [
  // Any scheme with slashes, and those that work without.
  ['address', /(?<![\p{L}\d])[a-z][a-z\d+.-]{1,30}:\/\/[^\s<>"'“”()[\]]{2,2000}/giu],
  [
    'address',
    /(?<![\p{L}\d])(?:hxxps?|data|javascript|vbscript|blob|about|view-source|mailto|tel|sms|callto|facetime|sip|xmpp|geo|magnet|bitcoin|ethereum|litecoin|monero|lightning|intent|market|search-ms|ms-[a-z-]{2,30}):[^\s<>"'“”()[\]]{2,2000}/giu,
  ],
  [
    'address',
    new RegExp(
      String.raw`(?<![\p{L}\d._+-])[\p{L}\d._+-]{1,64}\s?(?:@|[[({<]\s?at\s?[\])}>])\s?${label}(?:${dot}${label}){1,6}`,
      'giu',
    ),
  ],
  [
    'address',
    new RegExp(
      String.raw`(?<![\p{L}\d._@-])${label}(?:${dot}${label}){0,6}${dot}(?=\p{L}{2})${label}${path}`,
      'giu',
    ),
  ],
  [
    'address',
    new RegExp(
      String.raw`(?<![\p{L}\d._@-])(?:[\p{L}\d._+-]{1,64}\s(?:at|at\ssign|arroba|chiocciola|małpa|собака)\s)?${plainBefore}${label}(?:\s${dotWord}\s?${label}){0,3}[\s,_-]{0,2}${toldEnding}(?![\p{L}\d])${plainAfter}`,
      'giu',
    ),
  ],
  [
    'address',
    new RegExp(String.raw`(?<![\p{L}\d._@-])${label}\s\.\s?${ending}(?![\p{L}\d])`, 'gu'),
  ],
  // A path told aloud, after endings that are no words of prose.
  [
    'address',
    /(?<![\p{L}\d._@-])(?:[\p{L}\d][\p{L}\d-]{1,40}\s(?:dot\s)?(?:com|org|gg|io|ly|xyz|biz|edu|gov)|t\s(?:dot\s)?me)\s(?:forward[\s-])?slash\s[\p{L}\d][\p{L}\d_.-]{0,60}/giu,
  ],
  // Letters of an address one by one.
  [
    'address',
    /(?<![\p{L}\d])(?:[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d.:/@_-] ){7,200}[\p{L}\d](?![\p{L}\d])/giu,
  ],
  [
    'address',
    /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?(?:\/[^\s<>"'“”()[\]]{0,2000})?(?![\d.]\d)/gu,
  ],
  [
    'address',
    /(?<![\p{L}\d:])(?=[\da-f:]{0,60}(?:::|[a-f]))(?:[\da-f]{1,4}:{1,2}){3,7}[\da-f]{0,4}(?![\p{L}\d:])/giu,
  ],
  ['handle', /(?<![\p{L}\d.])@[\p{L}\d_]{3,40}/gu],
  [
    'handle',
    new RegExp(
      String.raw`(?<![\p{L}\d])(?:${app}\s?:|${appOrWord}\s(?:id|handle|user(?:name)?|account|channel|group|bot|kanał|канал)\s?:?|${app}\s(?:as|under|als|unter|sous|como|jako|как))\s?${nick}(?=$|[\s]?[.,;:!?)\]]|\s(?:now|today|and|or|for|to)\b)`,
      'giu',
    ),
  ],
  [
    'handle',
    new RegExp(
      String.raw`(?<![\p{L}\d])(?:cash\s?app|venmo|zelle|paypal|revolut|wise|monzo|alipay|bizum|swish|mobilepay|pix|blik)\s(?:cash)?(?:tag|handle|id|user\s?name|key)\s?(?::|is)?\s?${nick}(?=$|\s?[.,;:!?)\]]|\s(?:now|today|and|or|for|to|with)\b)`,
      'giu',
    ),
  ],
  ['handle', /(?:微信号?|QQ群?|LINE\s?ID|카카오톡)\s?[:：]?\s?[a-z\d_-]{4,40}/giu],
  // With a country or an area code, or in the groups in which countries write numbers and nobody a figure.
  ['number', /(?<![\p{L}\d.,])(?:\+|00?(?=[1-9(\s]))[\d(][\d\s()./\u2010-\u2015-]{5,24}\d/gu],
  ['number', /(?<![\p{L}\d.,-])(?:1[-. ])?\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}(?!\d)/gu],
  ['number', /(?<![\p{L}\d.,-])\d{3}[-. ]\d{4}(?![\d-])/gu],
  // Commas where no figure has them: after a nought, or before four digits.
  ['number', /(?<![\p{L}\d.,-])(?:0(?:,\d{2,4}){2,4}|(?:\d{1,3},){1,3}\d{3},\d{4})(?![\d,])/gu],
  [
    'number',
    /(?<![\p{L}\d.,-])(?:[78][- ])?\(?\d{2,4}\)?[- ]\d{3}[- ]\d{2}[- ]\d{2}(?![\d,.-]\d|\d)/gu,
  ],
  [
    'number',
    /(?<![\p{L}\d.,-])(?:\d{3}(?:[- ]\d{2}){3}|\d{2}(?:[- ]\d{2}){4})(?![\d,.-]\d|\d|[- ]\d)/gu,
  ],
  ['number', /(?<![\p{L}\d.,-])\(\d{2,5}\)\s?\d{3,5}[- ]\d{3,5}(?!\d)/gu],
  ['number', /(?<![\p{L}\d.,-])1[3568]\d{2}[- ]\d{3,4}(?:[- ]\d{3,4})?(?![\d-])/gu],
  ['number', /(?<![\p{L}\d.,-])1[3-9]\d{9}(?!\d)/gu],
  [
    'number',
    /(?<![\p{L}\d])(?:1-?|0)?[89]\d{2}-[A-Z\d-]{0,12}[A-Z]{3}[A-Z\d-]{0,8}(?![\p{L}\d])/gu,
  ],
  ['number', /(?<![\p{L}\d])[*#]{1,2}\d{2,6}(?:\*\d{1,16}){0,4}#/gu],
  ['number', new RegExp(String.raw`(?<=${calling}[^\d\n]{0,24})\d[${lineBits}]{1,24}\d`, 'giu')],
  [
    'number',
    new RegExp(String.raw`(?<=${naming}[^\d\n]{0,24})\d(?:[\s()./\u2010-\u2015-]?\d){4,14}`, 'giu'),
  ],
  ['number', new RegExp(spokenDigits, 'giu')],
  ['number', /[〇零一二三四五六七八九]{8,20}/gu],
  [
    'account',
    /(?<![\p{L}\d])[A-Z]{2}\d{2}[\s.-]?[A-Z\d]{4}(?:[\s.-]?\d{4}){1,6}(?:[\s.-]?[A-Z\d]{1,4}){0,3}(?![\p{L}\d])/giu,
  ],
  ['account', /(?<![\p{L}\d.,-])\d{4}(?:[ -]\d{4}){3}(?![\d-])/gu],
  ['account', /(?<=(?<![\p{L}\d])account\b(?!\sfor\b)[^\d\n]{0,12})\d[\d\s-]{2,30}\d/giu],
  ['account', new RegExp(String.raw`(?<=${banking}[^\d\n]{0,16})\d(?:[\s/-]?\d){5,30}`, 'giu')],
  [
    'account',
    /\b(?:0x[\da-fA-F]{20,64}|[a-z]{2,12}1[ac-hj-np-z02-9]{20,100}|(?=\p{L}{0,120}\d)[A-HJ-NP-Za-km-z1-9]{26,120})\b/gu,
  ],
  [
    'account',
    /(?<![\p{L}\d_-])(?=[a-zA-Z_-]{0,120}\d)(?=[\da-z_-]{0,120}[A-Z])[\da-zA-Z_-]{40,120}(?![\p{L}\d_-])/gu,
  ],
  ['account', /(?<![\p{L}\d$])\$(?=[a-z_]{0,30}[a-z])[a-z][a-z\d_]{3,30}(?![\p{L}\d])/gu],
  [
    'command',
    /(?<![\p{L}\d-])(?:sudo|curl|wget|iex|irm|iwr|powershell(?:\.exe)?|pwsh|cmd(?:\.exe)?|mshta|certutil|regsvr32|rundll32|osascript|npx?|npm|pnpm|yarn|pip3?|pipx|brew|apt(?:-get)?|bash|zsh|sh|python3?|node|ssh|scp|chmod|rm|docker|git)\s+(?=[-/~.$"'`]|\S{0,60}[/\\|.:]|(?:i|install|add|run|exec|clone)\s)[^\n]{1,2000}/giu,
  ],
  // Names of programs that are words as well, and any other, with an option or a text in quotation marks.
  [
    'command',
    /(?<![\p{L}\d-])(?:perl|ruby|php|deno|bun|lua|awk|sed|nc|ncat|netcat|socat|tar|dd|base64|openssl|xattr|crontab|launchctl|systemctl|reg|schtasks|wmic|cscript|wscript|bitsadmin|msiexec|netsh|gpg|eval|source|echo|cat|nohup|python3?|node|java|go|cargo)\s+(?:-{1,2}[a-z]|\/[a-z]{1,2}\s|["'`$~]|(?:install|run)\s\S{0,60}[@/.])[^\n]{0,2000}/giu,
  ],
  ['command', /(?<![\p{L}\d-])[a-z][a-z\d_.-]{1,20}\s--[a-z][a-z-]{1,30}(?=[\s=]|$)[^\n]{0,500}/gu],
  [
    'command',
    /(?<![\p{L}\d])(?:Invoke|Start|Stop|Set|Get|New|Add|Remove|Out|Import|Install|Enable|Disable|Register|Copy|Expand|Unblock|Restart|Save)-[A-Z][A-Za-z]{3,30}\s+(?=-[A-Za-z]|[$"'([@]|\S{0,60}[:\\])[^\n]{1,2000}/gu,
  ],
  [
    'command',
    /\$\([^)\n]{1,500}\)|\|\s?(?:sudo\s)?(?:(?:ba|z|da)?sh|perl|python3?|node|ruby|php|iex|pwsh|powershell|cmd)\b|<%[^\n]{0,500}|&&\s?\p{L}/gu,
  ],
  // What a disk's letter follows.
  [
    'command',
    /(?<![\p{L}\d-])(?:format|del|erase|rd|rmdir|deltree|chkdsk|cipher)\s(?:\/[a-z]{1,2}(?::\S{1,20})?\s){0,4}[c-h]:(?=$|[\s\\/.,;!?])[^\n]{0,300}/giu,
  ],
  // A call in a program: no space stands before the bracket.
  ['command', /(?<![\p{L}\d])[a-z_$][\w$]{1,40}(?:\.[\w$]{1,40}){0,5}\(\s?["'`][^\n]{0,500}/giu],
  [
    'command',
    /(?<![\p{L}\d])(?:HK(?:LM|CU|CR)|HKEY_[A-Z_]{5,30})\\[^\n]{1,300}|%(?:appdata|temp|userprofile|comspec)%[^\n]{0,300}/giu,
  ],
  [
    'command',
    /(?<![\p{L}\d])(?:ctrl|control|strg|cmd|command|alt|option|win|windows|⌘|⊞|⌥)(?:\s?\+\s?(?:shift|alt|ctrl|option|cmd)){0,2}\s?\+\s?(?:\p{L}|F\d{1,2}|enter|esc)\b/giu,
  ],
];

/**
 * What class names and ids, in the words that editors' systems of many countries use, say about a
 * part of a page. Each is a hint, weighed in `trait-points.ts`; none decides by itself.
 */
const groups: [name: string, pattern: RegExp][] = [
  [
    'caption',
    /caption|bildunter|bildtext|legende|cutline|pie-?(de-)?foto|didascalia|img-?text|figcap|subline|photo-?desc|image-?desc/,
  ],
  ['credit', /credit|copyright|photograph|fotograf|quelle|source|attribution|byline-photo|agency/],
  ['image', /image|img|photo|picture|foto|bild|figure|thumb/],
  ['gallery', /galler|slide|carousel|lightbox|swiper|galerie|fotostrecke/],
  ['video', /video|player|audio|podcast|jwplayer|youtube|brightcove|listen|vorles/],
  ['embed', /embed|tweet|twitter|instagram|tiktok|facebook-post|iframe|oembed|widget/],
  [
    'related',
    /relat|recommend|read-?(more|next|also)|see-?also|more-?(from|on|stor|news|link)|also-?like|similar|suggest|weiterles|mehr-?zum|relacionad|correlat|lire-?aussi|alire|next-?(post|art|up)|prev-?(post|art)|siblings|zum-?thema|further|empfehl|interes|vermas|leia|noticias/,
  ],
  [
    'teaser',
    /teaser|card|tile|trending|popular|most-?(read|view|pop)|latest|recirc|outbrain|taboola|zergnet|promo|topstor|headlines|newsfeed|list-?item|article-?(list|link|item)|post-?list|feed|river|ticker/,
  ],
  [
    'advert',
    /advert|(^|[^a-z])ads?([^a-z]|$)|sponsor|banner|affiliat|commercial|anzeige|werbung|publicid|reklam|adslot|dfp|product|shop|deal/,
  ],
  [
    'signup',
    /newsletter|subscri|sign-?(up|in)|abo(nn|-|_|$)|paywall|premium|login|regist|piano|regwall|member|donat|support|push|campaign|signup|(^|[^a-z])cta|app-?(promo|banner|download)/,
  ],
  ['share', /share|social|follow|whatsapp|addto|sns|sharing|teilen|compart|bookmark|merken/],
  [
    'byline',
    /byline|author|autor|writer|reporter|journalist|contribut|(^|[^a-z])bio|profile|avatar|verfasser|signature|redact|redak|person|staff|firma/,
  ],
  [
    'date',
    /date|(^|[^a-z])time|publish|posted|datum|fecha|updated|timestamp|(^|[^a-z])pub|stand([^a-z]|$)|uhrzeit|reading-?time/,
  ],
  ['meta', /meta|info|detail|stats|views|count|dateline|status/],
  [
    'label',
    /kicker|label|categor|section-?(name|title|label)|rubri|eyebrow|overline|topic|dachzeile|spitzmarke|flag|badge|antetitulo|channel|roof/,
  ],
  ['tags', /(^|[^a-z])tags?([^a-z]|$)|tag-?list|keyword|etiquet|schlagw|hashtag|stichw|post-?tags/],
  [
    'navigation',
    /bread|crumb|(^|[^a-z])nav|menu|toolbar|pagina|pager|skip|navbar|jump|tab(s|list|bar)([^a-z]|$)|sitemap|search/,
  ],
  ['comment', /comment|disqus|discuss|kommentar|coment|reply|respond|forum|leser|reader/],
  [
    'foot',
    /foot|bottom|disclaim|legal|imprint|colophon|correct|feedback|contact|note|after-?(content|art|post|entry)|end([^a-z]|$)/,
  ],
  ['head', /head(er|ing|line)|hero|title|headline|(^|[^a-z])top/],
  ['side', /side|aside|rail|complementary|sticky|column-?right|right-?col/],
  [
    'overlay',
    /modal|popup|pop-up|overlay|dialog|cookie|consent|gdpr|notice|notif|alert|toast|warning|message|tooltip/,
  ],
  [
    'control',
    /button|btn|toggle|dropdown|icon|print|font-?size|accordion|expand|collaps|more-?btn|load-?more|control|action|tool/,
  ],
  [
    'lead',
    /lead|lede|intro|summar|standfirst|excerpt|abstract|(^|[^a-z])dek|deck|sub-?(title|head|titulo|heading)|vorspann|bajada|chapo|sumario|descri|synopsis|strap|entradilla|perex|ingress/,
  ],
  [
    'body',
    /body|content|text|story|entry|post([^a-z]|$)|article|paragraph|rich|prose|main|copy|inhalt|contenido|texto|artikel|articulo|cuerpo/,
  ],
  ['quote', /quote|zitat|pull|cita/],
  [
    'box',
    /box|fact|inset|callout|aside|panel|module|component|block|inline|sidebar|info-?box|highlight/,
  ],
  ['list', /list|(^|[^a-z])ul|items|bullet/],
  [
    'hidden',
    /sr-only|visually|screen-?read|offscreen|hidden|hide|invisible|noprint|no-print|print-only|assistive/,
  ],
  ['contents', /(^|[^a-z])toc([^a-z]|$)|table-?of|inhaltsv|ez-toc|anchor|jumplink/],
];

const known = new Map<string, readonly string[]>();
const byElement = new WeakMap<Element, readonly string[]>();

/** The groups of words that an element's names belong to. */
export function groupsOf(element: Element): readonly string[] {
  const cached = byElement.get(element);
  if (cached) return cached;
  const found = readGroups(element);
  byElement.set(element, found);
  return found;
}

function readGroups(element: Element): readonly string[] {
  const raw = `${element.getAttribute('class') ?? ''} ${element.id} ${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('role') ?? ''} ${element.getAttribute('data-component') ?? ''} ${element.getAttribute('data-testid') ?? ''} ${element.getAttribute('aria-label') ?? ''}`;
  if (raw.length < 8 && raw.trim() === '') return [];
  let found = known.get(raw);
  if (!found) {
    const names = raw
      .slice(0, 400)
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase();
    found = groups.filter(([, pattern]) => pattern.test(names)).map(([name]) => name);
    known.set(raw, found);
  }
  return found;
}

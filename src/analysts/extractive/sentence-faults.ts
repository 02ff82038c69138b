import type { Article, BlockKind } from '#domain/article/article.ts';
import { unspacedScripts } from '#domain/text/unspaced-scripts.ts';

/** What the site says of itself around an article: it is no part of what the article says. */
const furniture =
  /^[\p{P}\p{S}\s]*(?:(?:read (?:more|also|next|the full)|also read|see also|related(?: articles?| stories)?:|more (?:on this|from|stories)|sign up|subscribe|follow us|follow the|click (?:here|on)|tap here|watch(?: live| now| the video)?:|listen(?: to| now)?:|photos?(?: by|:| credit)|image(?: credit| source|:)|pictured|picture:|credit:|copyright|©|all rights reserved|advertisement|advertising|share this|this article (?:was|is|has been|originally)|this story (?:was|is|has been|originally)|corrections?(?: added|:| \()|editor['’]s note|reporting by|additional reporting|(?:our|the) standards:|with reporting by|contributed to this|getty images|file photo|download (?:our|the) app|get (?:our|the) (?:newsletter|latest)|skip to|loading|cookies?|we use cookies|log in|register now|comments?$)|lesen sie (?:auch|mehr)|mehr (?:zum thema|dazu|lesen)|lesetipp|foto:|bild:|quelle:|grafik:|symbol(?:bild|foto)|zur startseite|jetzt (?:abonnieren|lesen)|hier (?:geht es|klicken)|newsletter|lire aussi|à lire|a lire|voir aussi|crédits?|photo d['’]|abonnez|leer más|lea (?:también|además)|lee también|te puede interesar|foto de|suscr[ií]b|leggi anche|leggi l['’]|foto di|iscriviti|leia (?:também|mais)|veja também|lees (?:ook|meer)|beeld:|läs (?:också|även|mer)|les også|læs også|czytaj (?:też|także|więcej)|zobacz (?:też|także)|čtěte (?:také|více)|читайте (?:также|також)|фото:|подпис|haberin devamı|ilgili haber|daha fazla|baca juga|【関連|関連記事|写真[:：＝]|画像|责任编辑|責任編輯|责编|编辑[:：]|來源[:：]|来源[:：]|相关阅读|延伸閱讀|图源|图[:：]|▲|관련기사|사진[=:]|\[사진|무단\s?전재|ⓒ|اقرأ (?:أيضا|أيضًا|المزيد)|قراءة|المصدر:|צילום|קראו (?:גם|עוד))/iu;

/** Where a picture came from: the text next to it is its caption. */
const pictureCredit =
  /getty images|shutterstock|reuters\/|ap photo|\(ap\/|afp via|imago|picture[- ]alliance|dpa\/|\/dpa|unsplash|courtesy of\b.{0,40}$|(?:photograph|photo|foto|picture|image)s?\s*(?:by|:|©)|\((?:photo|foto|file)[^)]*\)|file photo|screengrab|screenshot|ⓒ|©/iu;

const bylineStart =
  /^(?:by|von|par|por|di|door|av|af|текст|автор|words by|written by|story by|von unserem)\s*:?\s+\p{Lu}/iu;
const wordLike = /[\p{L}\p{N}]/u;
const unspaced = new RegExp(`[${unspacedScripts}]`, 'gu');

const saying: ReadonlySet<BlockKind> = new Set(['text', 'list item', 'quotation']);

/**
 * True for what is not a statement of the article, though it stands in its text: headings, rows,
 * captions, bylines, the site's own lines, and scraps too short to say anything.
 */
export function isNoStatement(text: string, kind: BlockKind, article: Article): boolean {
  if (!saying.has(kind) || !wordLike.test(text)) return true;
  const dense = (text.match(unspaced)?.length ?? 0) > text.length / 3;
  if (text.length < (dense ? 9 : 22)) return true;
  const words = text.split(/\s+/u).length;
  if (!dense && words < 4) return true;
  if (furniture.test(text) || (words < 60 && pictureCredit.test(text))) return true;
  if (words < 12 && bylineStart.test(text) && !/[.!?…]["”»]?$/u.test(text)) return true;
  return isByline(text, article.authors);
}

/** True when the names of the authors are most of it. */
function isByline(text: string, authors: readonly string[]): boolean {
  let rest = text;
  for (const author of authors) if (author.length > 3) rest = rest.replaceAll(author, '');
  return rest.length < text.length && rest.length < Math.max(25, text.length * 0.5);
}

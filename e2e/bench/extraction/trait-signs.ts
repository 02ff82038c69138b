import type { Sign } from './bounded-logistic.ts';

/**
 * What can only speak against a block, and what only for it, whatever few pages may suggest. Set by
 * hand: a caption is no recommendation, and standing in the heart of the prose no blemish.
 */
const against = new RegExp(
  [
    '^(own|up):(caption|credit|image|gallery|video|related|teaser|advert|signup|share|byline|date|meta|label|tags|navigation|comment|foot|side|overlay|control|hidden|contents|embed|head|box)$',
    '^(in|is):(FIGURE|NAV|FOOTER|ASIDE|FORM|BUTTON|FIGCAPTION|ADDRESS|HEADER|A|TIME|SMALL|CITE|DETAILS)$',
    '^all:(A|TIME|SMALL|BUTTON|LABEL|CITE|EM|I)$',
    '^says:',
    '^asks',
    '^(links|branch:links) ?:?(some|most|all)',
    '^branch:(image|many|leads)',
    '^(follows image|more with link|link at|lead at|names author|no snippet|above title|company|led elsewhere|capitals link|to:)',
    '^(is|in) title|^is (section|description|repeated)|^repeat',
    '^(outside|off |nested article|under:(?!other box)|side prose|few letters|no letters|address|bars|capitals|not declared)',
    '^(signature:none|starts:sign|words:(1|2|4)$|ends:(open|mark|dots))',
    '^stands:(before|after|nowhere)|^(before|after):',
    '^depth:(more|6|5|4)',
  ].join('|'),
);

const inFavour =
  /^kept$|^signature:(main|some)|^parent:main|^inside main|^declared$|^ends:full|^starts:quote|^sentences|^own:(body|quote|lead)|^words:(45|90|more|25)|sibling prose$|^prose, kept|^clean|^in heart|^heart of it|^heading of it|^stands:between|^(next|last):prose/;

export const signOf = (trait: string): Sign =>
  against.test(trait) ? -1 : inFavour.test(trait) ? 1 : 0;

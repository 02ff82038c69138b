import { caseless } from '#domain/text/caseless.ts';
import { type Cues, either, openings, phrases } from './cues.ts';

const month =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)|Apr(?:il|\\.)|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';

export const english: Cues = {
  // "May" is a month, and "could have been" is past.
  forward: either(
    /(?<!(?:['’]s|its|his|her|their|the|current|any|of|own|new)\s|[\p{L}\p{N}])plans? to(?!\p{L})/iu,
    /(?<![\p{L}\p{N}])(?:could|might|may)(?=\s+[a-z])(?!\s+(?:(?:\w+\s+)?have|and|or|of|to)\s)(?<!(?:in|since|by|of|until|last|this|on|from|late|early|\d)\s+may)/iu,
    phrases(`
    will, won't, planned to, planning to, is planned, are planned, intends to, intend to,
    aims to, aim to, is expected, are expected, expects, expect to, expected to, is set to,
    are set to, set to, is due, are due, is likely, are likely, likely to, unlikely to, is poised,
    poised to, is scheduled, are scheduled, scheduled for, forecasts,
    forecast to, predicts, projected to, going to, is about to, on track to, hopes to, hope to,
    is to be, are to be, in the coming, from next
  `),
  ),
  horizon: caseless(
    `(?<![\\p{L}\\p{N}])(?:` +
      [
        `(?:by|before|until|in|from|after)\\s+(?:at\\s+least\\s+|about\\s+|around\\s+)?(?:the\\s+)?(?:(?:end|middle|start|beginning)\\s+of\\s+)?(?:the\\s+)?(?:early\\s+|late\\s+|mid-)?(?:this\\s+|next\\s+)?(?:${month}\\s+)?20\\d\\d`,
        `(?:by|before|on|until|from|in|after)\\s+(?:early\\s+|late\\s+|mid-)?${month}(?:\\s+\\d{1,2}(?:st|nd|rd|th)?)?(?![\\p{L}\\p{N}])`,
        `(?:by|before|on|until|from)\\s+\\d{1,2}(?:st|nd|rd|th)?\\s+${month}`,
        '(?:later|early|earlier|late)?\\s*(?:this|next|the coming|the following|the next)\\s+(?:\\w+\\s+)?(?:days?|weeks?|months?|quarters?|years?|decades?|spring|summer|autumn|fall|winter|season|century)',
        '(?:by|before|until)\\s+the\\s+end\\s+of\\s+(?:the\\s+|this\\s+|next\\s+)?(?:week|month|quarter|year|decade|century|season|summer)',
        "(?:with)?in\\s+(?:the\\s+)?(?:next\\s+|coming\\s+|about\\s+|around\\s+)?(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|\\d+|few|several|a\\s+few)?\\s*(?:to\\s+\\w+\\s+)?(?:days|weeks|months|years|decades)(?:[’']\\s+time)?",
        'tomorrow|tonight',
        'on\\s+(?:next\\s+)?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)',
        'next\\s+(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)',
      ].join('|') +
      ')(?![\\p{L}\\p{N}])',
  ),
  dependent: openings(`
    he, she, it, they, his, her, their, its, this, that, these, those, such, but, and, or, so,
    yet, also, however, meanwhile, moreover, still, then, instead, nevertheless, nonetheless,
    furthermore, in addition, additionally, for example, for instance, by contrast, in contrast,
    on the other hand, the two, the pair, the former, the latter, the move, both, neither,
    another, others, there, here, that's, it's, he's, she's, they're, similarly, likewise, thus,
    hence, at the time, plus, even so, because of this, as such, to be sure, to do so,
    not only that, in other words, in the meantime, the same
  `),
  empty: phrases(`
    request for comment, requests for comment, request for a comment, declined to comment,
    did not comment, could not be reached, didn't respond, did not respond,
    did not immediately respond, not immediately available, this article, this story
  `),
  firstPerson: phrases(`I, I'm, I've, I'd, I'll, we, we're, we've, we'll, my, our, me`),
  reported: phrases(`
    said, says, according to, told, added, announced, wrote, stated, argued, noted, explained,
    warned, claimed, reported, tweeted, posted
  `),
  beforeYear:
    /(?:^|\s)(?:in|since|by|until|from|during|of|before|after|to|and|between|early|late|mid|through|around|for|the|back\s+to)\s*-?$/iu,
};

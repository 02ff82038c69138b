import { type Cues, either, openings, phrases } from './cues.ts';

const month =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)|Apr(?:il|\\.)|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';

export const english: Cues = {
  consequence: phrases(`
    because, means that, meaning that, which means, could mean, as a result, therefore,
    leading to, led to, leads to, lead to, resulting in, result in, resulted in, results in,
    raises questions, raised questions, raising questions, raises concerns, raising concerns,
    concerns about, concerns that, fears of, fears that, worries about, at risk, risk of,
    risks of, threat to, threatens, threatened to, threaten, impact on, impacts, affects,
    affecting, effect on, effects of, consequences, implications, at stake, significant,
    significance, crucial, critical, important, importance, key to, turning point, milestone,
    for the first time, the first time, most since, highest since, lowest since, largest, biggest,
    worst, unprecedented, record, blow to, boost to, so that, helps, help to, allows, enables,
    forcing, forces, prompting, prompted, underscores, highlights, signals, reflects,
    paving the way, puts pressure, under pressure, weighing on, exacerbated, matters, could,
    uncertainty, crisis, due to
  `),
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
  scheduled: phrases(`
    will decide, will vote, will meet, will hold, will announce, will publish, will release,
    will report, will rule, will hear, will review, will consider, will launch, will open,
    will begin, will start, will take effect, takes effect, take effect, comes into force,
    come into force, is due to, are due to, due to be, is scheduled, are scheduled, scheduled for,
    scheduled to, deadline,
    will be available, next hearing, next meeting, next step, a decision is, will take place,
    will be held, will continue, will conduct, will investigate, will go into effect, will debate,
    will travel, will speak, will host, will return, will give, will appear, will present
  `),
  advice: either(
    /^(?:Make|Be) sure(?!\p{L})|(?<!^)(?<!\p{L})should(?:n['’]t)?(?!\p{L})(?!\s+have\s)/u,
    phrases(`
    we recommend, recommends, recommend, recommended, advises, advised to,
    advise, ought to, urged to, are urged, can apply, can register,
    can contact, are asked to, is asked to, check whether
  `),
  ),
  veryLikely: phrases(`
    certain to, almost certainly, almost certain, very likely, highly likely, inevitable,
    inevitably, bound to
  `),
  likely: phrases(`
    likely, probably, is expected, are expected, expected to, expects, on track to, poised to,
    projected to, forecast to
  `),
  possible: either(
    /(?<![\p{L}\p{N}])may(?=\s+[a-z])(?<!(?:in|since|by|of|until|last|this|on|from|late|early|\d)\s+may)/iu,
    phrases(`could, might, possibly, perhaps, potentially`),
  ),
  unlikely: phrases(`unlikely, doubtful, improbable, not expected to, not likely`),
  horizon: new RegExp(
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
    'iu',
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
  definitions: [
    /^An?\s(?<term>\p{Ll}[\p{L}-]+(?:\s\p{Ll}[\p{L}-]+){0,2})\s(?:is|are)\s(?:an?|the|any|when)\s/u,
    /^(?:The\s+|An?\s+)?(?<term>[\p{Lu}\p{N}][\p{L}\p{N}’'.-]*(?:\s+(?:of|the|and|for|[\p{Lu}\p{N}][\p{L}\p{N}’'.-]*)){0,4}?(?:\s+\p{Ll}[\p{L}-]+)?)(?:\s*[,(–—-][^,)–—]{2,60}[,)–—-])?\s+(?:is|are)\s+(?:an?|the\s+(?:term|name|process|practice|study|technique|method|world[’']s)|one\s+of\s+the|any|essentially|defined\s+as|short\s+for)\s/u,
    /(?<term>[\p{L}\p{N}’'-]+(?:\s+[\p{L}\p{N}’'-]+){0,2})(?:,(?:\s+(?:better|also|commonly|previously|formerly))?|\s+(?:is|are|was|were|has\s+been|have\s+been)(?:\s+(?:better|also|commonly|often|sometimes|widely|previously|formerly|collectively|informally))*)\s+(?:known\s+as|called|dubbed|nicknamed|termed|referred\s+to\s+as|defined\s+as)\s/u,
    /(?:known\s+as|so-called|called|dubbed|nicknamed|termed|referred\s+to\s+as)\s+(?:the\s+|an?\s+)?["“‘'](?<term>[^"”’']{2,50})["”’']/u,
    /(?:known\s+as|referred\s+to\s+as)\s+(?:the\s+|an?\s+)?(?<term>[\p{Lu}][\p{L}\p{N}-]*(?:\s+[\p{Lu}\p{N}][\p{L}\p{N}-]*){0,4})/u,
    /(?<term>[\p{Lu}][\p{L}\p{N}-]+(?:\s+[\p{Lu}\p{N}][\p{L}\p{N}-]*){0,3}),?\s+(?:which\s+)?stands\s+for\s/u,
  ],
  groups: phrases(`
    investors, shareholders, founders, entrepreneurs, startups, start-ups, executives, employers,
    employees, workers, staff, unions, consumers, customers, shoppers, users, subscribers,
    advertisers, creators, developers, engineers, researchers, scientists, academics, students,
    teachers, parents, children, teenagers, pupils, schools, universities, patients, doctors,
    nurses, hospitals, carers, caregivers, farmers, growers, fishermen, drivers, motorists,
    commuters, passengers, travelers, travellers, tourists, airlines, pilots, residents,
    homeowners, tenants, renters, landlords, borrowers, lenders, banks, insurers, savers,
    pensioners, retirees, taxpayers, voters, lawmakers, regulators, policymakers, diplomats,
    candidates, campaigners, retailers, manufacturers, suppliers, exporters, importers, producers,
    automakers, carmakers, businesses, small businesses, companies, publishers, journalists,
    artists, musicians, authors, players, athletes, coaches, fans, viewers, gamers, refugees,
    migrants, asylum seekers, immigrants, veterans, soldiers, police officers,
    firefighters, prosecutors, lawyers, judges, women, families, gardeners, campers, cyclists,
    hikers, climate activists, activists, communities, donors, traders,
    chipmakers, miners, utilities, charities, councils
  `),
  beforeYear:
    /(?:^|\s)(?:in|since|by|until|from|during|of|before|after|to|and|between|early|late|mid|through|around|for|the|back\s+to)\s*-?$/iu,
};

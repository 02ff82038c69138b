import { foldWord } from '#domain/text/fold-character.ts';
import { onFirstUse } from '#domain/text/on-first-use.ts';

/** Pairs of opposites, one pair an entry: forms of either side apart by `|`. */
const pairs = [
  'rise|rises|rose|risen|rising|increase|increases|increased|increasing|grow|grows|grew|grown|growing|climb|climbed|jumped|soared|surged|gain|gains|gained|higher|growth fall|falls|fell|fallen|falling|decrease|decreases|decreased|decreasing|shrink|shrank|shrunk|shrinking|drop|drops|dropped|decline|declines|declined|declining|plunged|slumped|tumbled|loss|losses|lost|lower|down',
  'more|most less|least|fewer|fewest',
  'win|wins|won|winning|victory|winner lose|loses|lost|losing|defeat|loser',
  'accept|accepts|accepted|approve|approves|approved|approval reject|rejects|rejected|rejection|refuse|refuses|refused|refusal|veto|vetoes|vetoed',
  'raise|raises|raised|raising|hike|hikes|hiked cut|cuts|cutting|lower|lowers|lowered|lowering|reduce|reduces|reduced|slash|slashes|slashed',
  'expand|expands|expanded|expanding|widen|widens|widened shrink|shrinks|shrank|shrunk|narrow|narrows|narrowed',
  'hire|hires|hired|hiring|recruited fired|dismissed|sacked',
  'tighten|tightens|tightened|tightening loosen|loosens|loosened|ease|eases|eased|easing|relax|relaxes|relaxed',
  'extend|extends|extended|lengthen|lengthened shorten|shortens|shortened|curtailed',
  'strengthen|strengthens|strengthened weaken|weakens|weakened',
  'improve|improves|improved|improvement worsen|worsens|worsened|deteriorate|deteriorates|deteriorated',
  'arrives|arrived|arrival departs|departed|departure',
  'support|supports|supported|supporting|back|backs|backed|favor|favour oppose|opposes|opposed|opposing|against',
  'allow|allows|allowed|permit|permitted|legal|legalized|legalised ban|bans|banned|forbid|forbidden|prohibit|prohibited|illegal|outlawed',
  'guilty|convict|convicts|convicted innocent|acquit|acquits|acquitted|clears|cleared|exonerated',
  'alive|survived|survives dead|died|killed',
  'open|opens|opened|opening close|closes|closed|closing|shut',
  'start|starts|started|begin|begins|began|begun end|ends|ended|stop|stops|stopped',
  'success|successful|successfully|succeeded failure|unsuccessful|unsuccessfully|failed',
  'confirm|confirms|confirmed|admit|admits|admitted deny|denies|denied',
  'buy|buys|bought|buying|purchase sell|sells|sold|selling',
  'high|highest low|lowest',
  'best|better worst|worse',
  'agree|agrees|agreed|agreement disagree|disagrees|disagreed|disagreement',
  'always|often never|rarely|seldom',
  'men|man|male women|woman|female',
  'north|northern south|southern',
  'east|eastern west|western',
  'strong|stronger weak|weaker',
  'possible impossible',
  'likely unlikely',
  'true false',
  'steigt|stieg|gestiegen|steigen|erhöht|erhöhte|wächst|wuchs|gewachsen|zugenommen|höher|anstieg fällt|fiel|gefallen|fallen|sinkt|sank|gesunken|sinken|gesenkt|schrumpft|abgenommen|niedriger|rückgang',
  'mehr|meisten weniger|wenigsten',
  'gewinnt|gewann|gewonnen|sieg verliert|verlor|verloren|niederlage',
  'angenommen|akzeptiert|gebilligt|zugestimmt abgelehnt|zurückgewiesen',
  'erlaubt|legal verboten|illegal|untersagt',
  'schuldig|verurteilt|verurteilte|verurteilten unschuldig|freigesprochen|freispruch',
  'erhöht|erhöhte|erhöhten|erhöhen|angehoben|anhebt|anheben|steigert|steigerte senkt|senkte|senkten|senken|gesenkt|reduziert|reduzierte|kürzt|kürzte|gekürzt',
  'stärkt|stärkte|gestärkt schwächt|schwächte|geschwächt',
  'verbessert|verbesserte verschlechtert|verschlechterte',
  'kauft|kaufte|gekauft verkauft|verkaufte|verkauften',
  'lockert|lockerte|gelockert verschärft|verschärfte',
  'augmente|augmenté|augmentation|hausse|croissance baisse|baissé|diminue|diminué|diminution|chute|recul',
  'plus moins',
  'gagne|gagné|victoire perd|perdu|défaite',
  'accepte|accepté|approuvé|approuve rejette|rejeté|refusé|refuse',
  'relève|relevé|relèvent abaisse|abaissé|abaissent|réduit|réduite',
  'condamné|condamnée|coupable acquitté|acquittée|relaxé|relaxée|innocent',
  'renforce|renforcé affaiblit|affaibli',
  'achète|acheté vend|vendu',
  'durcit|durci assouplit|assoupli',
  'embauche|embauché|recruté licencie|licencié',
  'aumenta|aumentó|sube|subió|aumento|creció|crece|crescita|cresce|cresciuto|aumentato|sale|salito|aumentou|subiu|cresceu disminuye|disminuyó|baja|bajó|cae|cayó|caída|calo|scende|sceso|diminuito|diminui|diminuiu|caiu|queda',
  'más menos',
  'ganó|gana|victoria perdió|pierde|derrota',
  'condenó|condenado|condenada|culpable|condannato|colpevole|condenou absolvió|absuelto|absuelta|inocente|assolto|innocente|absolveu|absolvido',
  'aprobó|aprobado|aprueba|aceptó|approvato|accettato|aprovou|aprovado rechazó|rechazado|rechaza|vetó|respinto|bocciato|rifiutato|rejeitou|rejeitado',
  'eleva|elevó|elevado|incrementa|incrementó|alzato|elevou reduce|redujo|reducido|recorta|recortó|rebajó|tagliato|ridotto|riduce|reduziu|cortou|baixou',
  'compró|comprado vendió|vendido',
  'mejora|mejoró empeora|empeoró',
  'verhoogt|verhoogde|verhoogd|stijgt|steeg|gestegen verlaagt|verlaagde|verlaagd|daalt|daalde|gedaald',
  'goedgekeurd|aanvaard afgewezen|verworpen',
  'veroordeeld|schuldig vrijgesproken|onschuldig',
  'höjer|höjde|höjt|hever|hevet|hæver|hævede sänker|sänkte|sänkt|senker|senket|sænker|sænkede',
  'ökar|ökade|ökat minskar|minskade|minskat',
  'podniósł|podniosła|podnosi|wzrósł|wzrosła|wzrosły obniżył|obniżyła|obniża|spadł|spadła|spadły',
  'zvýšil|zvýšila|vzrostl|vzrostla|vzrostly snížil|snížila|klesl|klesla|klesly',
  'artırdı|yükseltti|arttı|yükseldi indirdi|düşürdü|azaldı|düştü',
  'повысил|повысила|повысили|поднял|подняла снизил|снизила|снизили|понизил|понизила',
  'осудил|осужден|виновным оправдал|оправдан|невиновным',
  'одобрил|одобрила|одобрили отклонил|отклонила|отклонили|отверг|отвергла',
  'رفع|رفعت خفض|خفضت',
  'أدان|أدانت برأ|برأت',
  'più meno',
  'mais menos',
  'вырос|выросла|выросли|растет|рост|увеличился|увеличилась|повысился|повысилась|выше упал|упала|упали|падает|падение|снизился|снизилась|снижение|уменьшился|ниже',
  'больше|более меньше|менее',
  'победил|победила|победа|выиграл проиграл|проиграла|поражение',
  'ارتفع|ارتفعت|ارتفاع|زاد|زادت|زيادة انخفض|انخفضت|انخفاض|تراجع|تراجعت',
  'أكثر أقل',
];

const sideOf = onFirstUse(() => {
  const found = new Map<string, { pair: number; side: 0 | 1 }[]>();
  for (const [pair, entry] of pairs.entries()) {
    for (const [side, forms] of entry.split(' ').entries()) {
      for (const form of forms.split('|').map(foldWord)) {
        const sides = found.get(form) ?? [];
        sides.push({ pair, side: side === 0 ? 0 : 1 });
        found.set(form, sides);
      }
    }
  }
  return found;
});

/** Prefixes that deny, of words that mostly have no other meaning with them. */
const prefixes = ['un', 'im', 'ir', 'il', 'non', 'anti', 'не', 'nie', 'ne'];

const densePairs: [RegExp, RegExp][] = [
  [/增|升|涨|漲|上昇|上涨|增加|扩大/u, /减|減|降|跌|下落|下降|缩小|縮小/u],
  [/赢|贏|胜|勝/u, /输|輸|败|負|敗/u],
  [/买|買/u, /卖|賣|売/u],
  [/高/u, /低/u],
  [/증가|상승|늘/u, /감소|하락|줄/u],
  [/^인상/u, /^인하/u],
  [/^(?:승인|가결)/u, /^(?:거부|부결)/u],
  [/유죄/u, /무죄/u],
];

/** Whether one folded word says the opposite of another: of a known pair, or the same with a prefix such as un-. */
export function areOpposite(left: string, right: string): boolean {
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  if (short.length >= 5 && prefixes.some((prefix) => long === prefix + short)) return true;
  const sides = sideOf().get(left);
  const others = sideOf().get(right);
  if (sides && others) {
    const same = sides.some((one) =>
      others.some((other) => one.pair === other.pair && one.side === other.side),
    );
    return !same && sides.some((one) => others.some((other) => one.pair === other.pair));
  }
  return densePairs.some(
    ([one, other]) =>
      (one.test(left) && other.test(right)) || (other.test(left) && one.test(right)),
  );
}

/** Whether two folded words are on one side of a known pair of opposites: "cut" and "lowered". */
export function areOfOneSide(left: string, right: string): boolean {
  const sides = sideOf().get(left) ?? [];
  const others = sideOf().get(right) ?? [];
  return sides.some((one) =>
    others.some((other) => one.pair === other.pair && one.side === other.side),
  );
}

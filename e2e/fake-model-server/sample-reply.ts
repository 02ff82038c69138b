import { type Article, sentenceText } from '#domain/article/article.ts';
import { type FakeClaim, fakeClaim } from './answer-from-article.ts';

/**
 * What a good model would answer about the sample article, as it comes over the wire: a table of
 * three organizations, three takeaways, three technical points, two implications, three events.
 */
export function sampleReply(article: Article) {
  const from = (quote: string, text: string) => claimFrom(article, quote, text);
  return {
    h: from(
      'the number of tokens their models process each day has tripled in half a year',
      'Daily token use at Chinese AI companies has tripled in half a year, and their shares follow.',
    ),
    l: {
      c: from(
        'Alibaba rose 6.2 percent in Hong Kong, Baidu gained 4.8 percent and Tencent added 3.1 percent',
        'Alibaba rose 6.2% in Hong Kong, Baidu gained 4.8% and Tencent 3.1%.',
      ),
      m: from(
        'have become the measure by which investors judge demand',
        'Tokens have become the measure by which investors judge demand.',
      ),
      n: fakeClaim('Compare your own cost of a million tokens with last year’s.', [], 'd'),
      w: ['Founders', 'Product leads'],
    },
    k: [
      from(
        'Analysts tied the gains to the government’s “AI-plus” initiative',
        'Analysts tie the rally to the government’s “AI-plus” initiative.',
      ),
      from(
        'Cloud providers have cut the price of model calls by as much as 90 percent',
        'Cloud providers have cut the price of model calls by as much as 90%.',
      ),
      from(
        'About two-thirds of the traffic at the three services now comes from businesses',
        'About two-thirds of the traffic now comes from businesses.',
      ),
    ],
    c: {
      k: 'competitors' as const,
      o: [
        { n: 'Alibaba Cloud', r: 'sells Qwen' },
        { n: 'Baidu', r: 'sells Ernie' },
        { n: 'Tencent', r: 'sells Hunyuan' },
      ],
      r: [
        {
          f: 'Customers',
          c: [
            from(
              'sells Qwen mainly to enterprises and developers',
              'Mainly enterprises and developers.',
            ),
            from(
              'into its search engine and its maps for consumers',
              'Its search engine and its maps, for consumers.',
            ),
            from('puts Hunyuan into WeChat and its games', 'WeChat and its games.'),
          ],
        },
        {
          f: 'Pricing',
          c: [
            from('through a pay-as-you-go interface', 'Pay as you go.'),
            from('charges companies by tier', 'Companies pay by tier.'),
            from('as part of bundled cloud contracts', 'Part of bundled cloud contracts.'),
          ],
        },
      ],
    },
    d: [
      {
        h: 'Mixture of experts',
        e: from(
          'have cut the cost of an answer to roughly a fifth of that of dense models of the same size',
          'Only a few specialised parts are switched on for each word, which cuts the cost of an answer to roughly a fifth.',
        ),
      },
      {
        h: 'Long context windows',
        e: from(
          'Models that accept more than one million tokens at once',
          'Models that accept more than one million tokens read a whole contract at once.',
        ),
      },
      {
        h: 'High-bandwidth memory',
        e: from(
          'stacks of fast memory placed beside the processor',
          'Large models depend on stacks of fast memory placed beside the processor.',
        ),
      },
    ],
    i: [
      {
        p: 'Memory stays short until the end of the year.',
        e: from(
          'Supply of high-bandwidth memory will not keep up with this pace through the end of the year',
          'A hardware analyst says that supply will not keep up with this pace.',
        ),
        l: 'likely',
        h: 'Within a year',
      },
      {
        p: 'Model calls may become dearer again.',
        e: from(
          'he warned that rationing could push prices for model calls up again',
          'Rationing could push prices for model calls up again.',
        ),
        l: 'possible',
        h: null,
      },
    ],
    t: [
      {
        d: '2023-03-16',
        w: '16 March 2023',
        e: from('It unveiled Ernie Bot on 16 March 2023', 'Baidu unveils Ernie Bot.'),
      },
      {
        d: '2024-05',
        w: 'May 2024',
        e: from('Alibaba Cloud opened the race in May 2024', 'Alibaba Cloud opens the price race.'),
      },
      {
        d: '2025-09-01',
        w: '1 September 2025',
        e: from(
          'Rules that took effect on 1 September 2025 require services to label',
          'Rules on labelling machine-made text take effect.',
        ),
      },
    ],
    x: ['Tencent disclosed no comparable figure.'],
  };
}

function claimFrom(article: Article, quote: string, text: string): FakeClaim {
  const cited = article.sentences.find((sentence) =>
    sentenceText(article, sentence).includes(quote),
  );
  if (!cited) throw new Error(`No sentence of the sample article says “${quote}”.`);
  return fakeClaim(text, [Number(cited.id.slice(1))]);
}

/** Everything that the reply says in words, which the panel has to show. */
export function statementsOf(reply: ReturnType<typeof sampleReply>): string[] {
  const { h: hook, l: tldr, c: table } = reply;
  return [
    hook.t,
    tldr.c.t,
    tldr.m.t,
    tldr.n.t,
    ...tldr.w,
    ...reply.k.map(({ t }) => t),
    ...table.o.map(({ n }) => n),
    ...table.r.flatMap(({ f, c }) => [f, ...c.map(({ t }) => t)]),
    ...reply.d.flatMap(({ h, e }) => [h, e.t]),
    ...reply.i.flatMap(({ p, e }) => [p, e.t]),
    ...reply.t.map(({ e }) => e.t),
    ...reply.x,
  ];
}

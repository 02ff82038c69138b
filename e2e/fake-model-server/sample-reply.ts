import { type Article, sentenceText } from '#domain/article/article.ts';

/**
 * What a good model would answer about the sample article, as it comes over the wire: a table of
 * three organizations, three takeaways, three technical points, two implications, three events.
 */
export function sampleReply(article: Article) {
  const from = (quote: string, text: string) => claimFrom(article, quote, text);
  return {
    article_type: 'news',
    hook: from(
      'the number of tokens their models process each day has tripled in half a year',
      'Daily token use at Chinese AI companies has tripled in half a year, and their shares follow.',
    ),
    tldr: {
      what_changed: from(
        'Alibaba rose 6.2 percent in Hong Kong, Baidu gained 4.8 percent and Tencent added 3.1 percent',
        'Alibaba rose 6.2% in Hong Kong, Baidu gained 4.8% and Tencent 3.1%.',
      ),
      why_it_matters: from(
        'have become the measure by which investors judge demand',
        'Tokens have become the measure by which investors judge demand.',
      ),
      what_to_do_next: unsourced(
        'Compare your own cost of a million tokens with last year’s.',
        'inference',
      ),
      who_should_care: ['Founders', 'Product leads'],
    },
    key_takeaways: [
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
    competitors: {
      organizations: [
        { name: 'Alibaba Cloud', relation: 'sells Qwen' },
        { name: 'Baidu', relation: 'sells Ernie' },
        { name: 'Tencent', relation: 'sells Hunyuan' },
      ],
      rows: [
        {
          feature: 'Customers',
          cells: [
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
          feature: 'Pricing',
          cells: [
            from('through a pay-as-you-go interface', 'Pay as you go.'),
            from('charges companies by tier', 'Companies pay by tier.'),
            from('as part of bundled cloud contracts', 'Part of bundled cloud contracts.'),
          ],
        },
      ],
    },
    technical_deep_dive: [
      {
        topic: 'Mixture of experts',
        explanation: from(
          'have cut the cost of an answer to roughly a fifth of that of dense models of the same size',
          'Only a few specialised parts are switched on for each word, which cuts the cost of an answer to roughly a fifth.',
        ),
      },
      {
        topic: 'Long context windows',
        explanation: from(
          'Models that accept more than one million tokens at once',
          'Models that accept more than one million tokens read a whole contract at once.',
        ),
      },
      {
        topic: 'High-bandwidth memory',
        explanation: from(
          'stacks of fast memory placed beside the processor',
          'Large models depend on stacks of fast memory placed beside the processor.',
        ),
      },
    ],
    implications: [
      {
        prediction: 'Memory stays short until the end of the year.',
        rationale: from(
          'Supply of high-bandwidth memory will not keep up with this pace through the end of the year',
          'A hardware analyst says that supply will not keep up with this pace.',
        ),
        likelihood: 'likely',
        time_horizon: 'Within a year',
        source_ids: [],
      },
      {
        prediction: 'Model calls may become dearer again.',
        rationale: from(
          'he warned that rationing could push prices for model calls up again',
          'Rationing could push prices for model calls up again.',
        ),
        likelihood: 'possible',
        time_horizon: null,
        source_ids: [],
      },
    ],
    timeline: [
      {
        date: '2023-03-16',
        date_text: '16 March 2023',
        event: from('It unveiled Ernie Bot on 16 March 2023', 'Baidu unveils Ernie Bot.'),
      },
      {
        date: '2024-05',
        date_text: 'May 2024',
        event: from(
          'Alibaba Cloud opened the race in May 2024',
          'Alibaba Cloud opens the price race.',
        ),
      },
      {
        date: '2025-09-01',
        date_text: '1 September 2025',
        event: from(
          'Rules that took effect on 1 September 2025 require services to label',
          'Rules on labelling machine-made text take effect.',
        ),
      },
    ],
    limitations: ['Tencent disclosed no comparable figure.'],
  };
}

function claimFrom(article: Article, quote: string, text: string) {
  const cited = article.sentences.find((sentence) =>
    sentenceText(article, sentence).includes(quote),
  );
  if (!cited) throw new Error(`No sentence of the sample article says “${quote}”.`);
  return {
    evidence: { sentence_ids: [cited.id], quote },
    text,
    claim_type: 'reported_fact' as const,
  };
}

function unsourced(text: string, claim_type: 'inference' | 'background') {
  return { evidence: { sentence_ids: [], quote: null }, text, claim_type };
}

/** Everything that the reply says in words, which the panel has to show. */
export function statementsOf(reply: ReturnType<typeof sampleReply>): string[] {
  const { hook, tldr, competitors } = reply;
  return [
    hook.text,
    tldr.what_changed.text,
    tldr.why_it_matters.text,
    tldr.what_to_do_next.text,
    ...tldr.who_should_care,
    ...reply.key_takeaways.map(({ text }) => text),
    ...competitors.organizations.map(({ name }) => name),
    ...competitors.rows.flatMap(({ feature, cells }) => [
      feature,
      ...cells.map(({ text }) => text),
    ]),
    ...reply.technical_deep_dive.flatMap(({ topic, explanation }) => [topic, explanation.text]),
    ...reply.implications.flatMap(({ prediction, rationale }) => [prediction, rationale.text]),
    ...reply.timeline.map(({ event }) => event.text),
    ...reply.limitations,
  ];
}

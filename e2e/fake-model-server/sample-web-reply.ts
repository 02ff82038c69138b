import type { WebSource } from '#domain/analysis/web-source.ts';
import type { Article } from '#domain/article/article.ts';
import { type FakeClaim, fakeClaim } from './answer-from-article.ts';
import { sampleReply } from './sample-reply.ts';

/** The sample reply, whose implications, table and timeline rest on the sample's pages of the web where these say more. */
export function sampleWebReply(article: Article, sources: readonly WebSource[]) {
  const reply = sampleReply(article);
  const citing = (words: string, text: string): FakeClaim => {
    const numbers = sources.flatMap(({ id, sentences }) =>
      sentences.flatMap((sentence, at) =>
        sentence.includes(words) ? `${id.slice(1)}.${at + 1}` : [],
      ),
    );
    if (numbers.length === 0) throw new Error(`No page of the sample says “${words}”.`);
    return { ...fakeClaim(text, []), w: numbers };
  };
  const [customers, pricing] = reply.c.r;
  return {
    ...reply,
    c: {
      ...reply.c,
      r: [
        customers,
        pricing,
        {
          f: 'Terms',
          c: [
            citing(
              'discounts of 40 percent',
              'Alibaba Cloud offers its largest customers discounts of 40 percent.',
            ),
            citing('three yuan', 'Baidu charges companies three yuan for a million tokens.'),
            citing(
              'contracts of one year',
              'Tencent sells Hunyuan to banks under contracts of one year.',
            ),
          ],
        },
      ],
    },
    i: [
      {
        p: 'Relief for memory comes late in 2027 at best.',
        e: citing(
          'in Penang',
          'New lines for stacked memory in Penang will open in the second half of 2027.',
        ),
        l: 'likely',
        h: 'Second half of 2027',
      },
      {
        p: 'Token counts become comparable.',
        e: citing(
          'token accounting',
          'Regulators will publish rules on token accounting in June 2026.',
        ),
        l: 'possible',
        h: 'June 2026',
      },
      {
        p: 'Prices fall less from here.',
        e: citing(
          'as much as 85 percent',
          'Cloud providers have cut the price of model calls by as much as 75 percent.',
        ),
        l: 'possible',
        h: null,
      },
    ],
    t: [
      ...reply.t,
      {
        d: '2024-05-22',
        w: '22 May 2024',
        e: citing(
          'free of charge',
          'Tencent made its Hunyuan-lite model free of charge on 22 May 2024.',
        ),
      },
    ],
  };
}

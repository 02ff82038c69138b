import type { ComponentChildren } from 'preact';
import {
  type Analysis,
  type Competitors,
  hasContent,
  headingOf,
  type SectionName,
  sectionNames,
  type TableKind,
} from '#domain/analysis/analysis.ts';
import { holdsModelsOwn } from '#domain/analysis/models-own.ts';
import type { OfferedLines } from '#domain/analysis/offered-lines.ts';
import { colorOfSection } from '#domain/analysis/section-color.ts';
import { limitationInWords } from '#i18n/limitation-in-words.ts';
import { interfaceLanguage, type MessageKey, message, plural } from '#i18n/message.ts';
import { sectionTitle } from '#i18n/section-title.ts';
import { ClaimList } from '#ui/claims/claim-list.tsx';
import { CompetitorTable } from './competitor-table.tsx';
import { DeepDiveList } from './deep-dive-list.tsx';
import { ImplicationList } from './implication-list.tsx';
import { OrganizationList } from './organization-list.tsx';
import { Section } from './section.tsx';
import { type EventOfOther, TimelineList } from './timeline-list.tsx';
import { TldrCard } from './tldr-card.tsx';

/** Which sections are folded, and how one is folded or unfolded. */
export interface Folds {
  /** Names of sections, as in `sectionNames`, or `related` or `own`. */
  folded: readonly string[];
  toggle: (name: string) => void;
}

interface AnalysisViewProps {
  analysis: Analysis;
  /** Lines that the article bears out, beside those in the TL;DR that it doesn't. */
  offered?: OfferedLines;
  folds: Folds;
  /** Name of the model that is writing or wrote some of the sections; null if there is only one analyst. */
  mixedWith: string | null;
  /** Events of saved stories that belong in this timeline. */
  added?: readonly EventOfOther[];
  onOpenOther?: (articleId: string) => void;
  /** The way to sources of the web, under the sections that go beyond the article. */
  beyond?: ((section: string) => ComponentChildren) | undefined;
  /** True where no model has written or will: the order is then that of a brief, names and dates last. */
  briefAlone?: boolean;
  /** True while a model is about to write, or writes. */
  awaited?: boolean;
}

/** The four lines of a TL;DR with their labels, in CSS pixels. */
const heightOfTldr = 320;

/** Sections with words of the model's all through; the TL;DR and implications mark theirs one by one. */
const modelsOwnKeys: Partial<Record<SectionName, MessageKey>> = {
  competitors: 'modelsOwnRelations',
  technicalDeepDive: 'modelsOwnTopics',
  limitations: 'modelsOwnLimitations',
};

function ownKeyOf(name: SectionName, kind: TableKind | undefined): MessageKey | undefined {
  if (name === 'competitors' && kind === 'positions') return 'modelsOwnRelationsOfParties';
  return modelsOwnKeys[name];
}

/** Every section that has content, in a fixed order, so that no section moves when another grows. */
export function AnalysisView(props: AnalysisViewProps) {
  const { analysis, offered = {}, folds, mixedWith, added = [], onOpenOther } = props;
  const { briefAlone = false, awaited = false, beyond } = props;
  const { tldr, keyTakeaways, competitors, technicalDeepDive, implications, timeline } = analysis;
  const table = competitors?.content;
  const section = (name: SectionName, count: string, children: ComponentChildren) => {
    if (!hasContent(analysis, name)) return null;
    const byModel = analysis[name]?.writtenBy === 'model';
    const ownKey = holdsModelsOwn(analysis, name) ? ownKeyOf(name, table?.kind) : undefined;
    return (
      <Section
        key={name}
        title={sectionTitle(name, headingOf(analysis, name))}
        color={name === 'limitations' ? 'grey' : colorOfSection[name]}
        count={count}
        writtenBy={mixedWith && (byModel ? mixedWith : message('sectionOnDevice'))}
        modelsOwn={ownKey ? message(ownKey) : null}
        growing={analysis[name]?.complete === false}
        awaiting={awaited && !byModel}
        least={name === 'tldr' ? heightOfTldr : 0}
        folded={folds.folded.includes(name)}
        onFold={() => folds.toggle(name)}
      >
        {children}
      </Section>
    );
  };
  const sections: Partial<Record<SectionName, ComponentChildren>> = {
    tldr: section(
      'tldr',
      '',
      tldr && (
        <TldrCard
          // What a model writes takes its place: it is not the same lines moved.
          key={tldr.writtenBy}
          tldr={tldr.content}
          offered={offered}
          audienceByModel={holdsModelsOwn(analysis, 'tldr')}
          isLead={tldr.picked === 'lead'}
        />
      ),
    ),
    keyTakeaways: section(
      'keyTakeaways',
      countOf(keyTakeaways?.content),
      keyTakeaways && (
        <>
          <ClaimList claims={keyTakeaways.content} />
          {keyTakeaways.content.some(({ origin }) => origin === 'background') &&
            beyond?.(sectionTitle('keyTakeaways', keyTakeaways))}
        </>
      ),
    ),
    competitors: section(
      'competitors',
      table ? tableCount(table, competitors.picked !== undefined) : '',
      table &&
        (competitors.picked ? (
          <OrganizationList table={table} />
        ) : (
          <CompetitorTable table={table} />
        )),
    ),
    technicalDeepDive: section(
      'technicalDeepDive',
      countOf(technicalDeepDive?.content),
      technicalDeepDive && <DeepDiveList points={technicalDeepDive.content} />,
    ),
    implications: section(
      'implications',
      countOf(implications?.content),
      implications && (
        <>
          <ImplicationList
            implications={implications.content}
            byModel={holdsModelsOwn(analysis, 'implications')}
          />
          {beyond?.(sectionTitle('implications', implications))}
        </>
      ),
    ),
    timeline: section(
      'timeline',
      countOf(timeline?.content),
      timeline && (
        <TimelineList events={timeline.content} added={added} onOpenOther={onOpenOther} />
      ),
    ),
    limitations: section(
      'limitations',
      countOf(analysis.limitations?.content),
      <ul class="claim-list quiet">
        {analysis.limitations?.content.map((limitation) => (
          <li key={limitation} dir="auto">
            {limitationInWords(limitation)}
          </li>
        ))}
      </ul>,
    ),
  };
  return <>{(briefAlone ? orderOfBrief : sectionNames).map((name) => sections[name])}</>;
}

/** What is to come and who said what before names and dates, which are looked up rather than read. */
const orderOfBrief: readonly SectionName[] = [
  'tldr',
  'keyTakeaways',
  'implications',
  'technicalDeepDive',
  'competitors',
  'timeline',
  'limitations',
];

function tableCount({ kind, organizations }: Competitors, namesAlone: boolean): string {
  if (namesAlone) return countOf(organizations);
  return plural(kind === 'positions' ? 'positionsCount' : 'competitorsCount', organizations.length);
}

function countOf(content: readonly unknown[] | undefined): string {
  return new Intl.NumberFormat(interfaceLanguage()).format(content?.length ?? 0);
}

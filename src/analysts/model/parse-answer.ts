import type { Analysis } from '#domain/analysis/analysis.ts';
import { claimsOf } from '#domain/analysis/analysis.ts';
import type { Claim } from '#domain/analysis/claim.ts';
import type { WebSource } from '#domain/analysis/web-source.ts';
import type { Article } from '#domain/article/article.ts';
import { claimsAsAnalysis } from '#domain/asking/claims-as-analysis.ts';
import { type Answer, mostAnswerClaims } from '#domain/asking/question.ts';
import {
  labelsWithoutContacts,
  withoutForeignContacts,
} from '#domain/checking/without-foreign-contacts.ts';
import { isRecord } from './is-record.ts';
import { type IsOpen, ParsedClaims } from './parse-claims.ts';
import { collect, length, line } from './parse-items.ts';
import { answerFormLetters } from './question-prompt.ts';
import { valueWithoutKey } from './without-key.ts';

/** True for a JSON value that is an answer, even an incomplete one, and no claim: its keys are letters as well. */
export function isParsedAnswer(root: unknown): root is Record<string, unknown> {
  if (!isRecord(root) || Object.hasOwn(root, 's')) return false;
  return Array.isArray(root.c) || (saysNo(root.a) && (root.c ?? null) === null);
}

/** Makes the answer to a question of a growing reply; each claim is checked once, when it is whole. */
export class AnswerParser {
  readonly #article: Article;
  readonly #key: string;
  readonly #claims: ParsedClaims;

  /** `web`: the pages of the web that the model was given. */
  constructor(article: Article, key: string, web: readonly WebSource[] = []) {
    this.#article = article;
    this.#key = key;
    this.#claims = new ParsedClaims(article, [], web);
  }

  /** The answer so far; null while there is nothing of it. */
  answer(root: unknown, isOpen: IsOpen = () => false): Answer | null {
    if (!isParsedAnswer(root)) return null;
    const wires = Array.isArray(root.c) ? root.c : [];
    const cells: NonNullable<Answer['cells']> = {};
    const claims = collect(wires, mostAnswerClaims, (index, place) => {
      const id = `answer-${place}`;
      const cell = cellOf(wires[index]);
      const context = cell ? `${cell.column} ${cell.row}`.trim() : undefined;
      const claim = this.#claims.at(wires, index, isOpen, { id, most: length.claim, context });
      if (claim && cell) cells[id] = cell;
      return claim;
    });
    const form = formOf(root.f, Object.keys(cells).length);
    return valueWithoutKey(
      {
        form,
        answered: !saysNo(root.a),
        claims: this.#withoutContacts(claims),
        ...(form === 'table' && { cells: labelsWithoutContacts(cells, this.#article) }),
        complete: false,
      },
      this.#key,
    );
  }

  #withoutContacts(claims: Claim[]): Claim[] {
    const analysis: Analysis = claimsAsAnalysis(claims);
    return claimsOf(withoutForeignContacts(analysis, this.#article));
  }
}

/** `n`, or however else a model says that the article does not tell. */
function saysNo(said: unknown): boolean {
  return said === false || (typeof said === 'string' && /^\s*(?:n|false)/i.test(said));
}

function cellOf(wire: unknown): { row: string; column: string } | null {
  if (!isRecord(wire)) return null;
  const row = line(wire.r, length.label);
  const column = line(wire.o, length.label);
  return row && column ? { row, column } : null;
}

/** A table without cells is a list. */
function formOf(written: unknown, cells: number): Answer['form'] {
  const letter = typeof written === 'string' ? written.trim().toLowerCase().slice(0, 1) : '';
  if (letter === 'b') return cells > 0 ? 'table' : 'list';
  return letter === 'l' ? answerFormLetters.l : answerFormLetters.t;
}

import { useEffect, useRef, useState } from 'preact/hooks';
import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';
import type { Article } from '#domain/article/article.ts';
import type { Question } from '#domain/asking/question.ts';
import { message } from '#i18n/message.ts';
import { sendToBackground } from '#messages/send-to-background.ts';
import { useLoaded } from '#ui/controls/use-loaded.ts';
import { QuestionField } from '#ui/questions/question-field.tsx';
import './ask-bar.css';

const loadSuggestions = () => import('./suggested-questions.ts');

interface AskBarProps {
  article: Article;
  run: AnalysisRun;
  /** What was asked before. */
  asked: readonly Question[];
}

/** The field at the foot of the panel, always in reach: also by the key `/`. */
export function AskBar({ article, run, asked }: AskBarProps) {
  const field = useRef<HTMLInputElement>(null);
  const [entered, setEntered] = useState(false);
  const suggested = useLoaded(entered ? loadSuggestions : null);
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTypedInto(event.target)) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
  return (
    <div class="ask-bar" onFocusIn={() => setEntered(true)}>
      <QuestionField
        label={message('questionLabel')}
        suggestions={suggested?.suggestedQuestions(article, run, asked) ?? []}
        field={field}
        onAsk={(text) =>
          sendToBackground({
            type: 'ask-question',
            articleId: article.id,
            id: crypto.randomUUID(),
            text,
          })
        }
      />
    </div>
  );
}

function isTypedInto(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select') !== null;
}

import { useEffect, useRef } from 'preact/hooks';
import { message } from '#i18n/message.ts';
import { sendToBackground } from '#messages/send-to-background.ts';
import { QuestionField } from '#ui/questions/question-field.tsx';
import './ask-bar.css';

interface AskBarProps {
  articleId: string;
  suggestions: readonly string[];
}

/** The field at the foot of the panel, always in reach: also by the key `/`. */
export function AskBar({ articleId, suggestions }: AskBarProps) {
  const field = useRef<HTMLInputElement>(null);
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
    <div class="ask-bar">
      <QuestionField
        label={message('questionLabel')}
        suggestions={suggestions}
        field={field}
        onAsk={(text) =>
          sendToBackground({ type: 'ask-question', articleId, id: crypto.randomUUID(), text })
        }
      />
    </div>
  );
}

function isTypedInto(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select') !== null;
}

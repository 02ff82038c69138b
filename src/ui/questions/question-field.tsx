import type { RefObject } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { longestQuestion, questionText } from '#domain/asking/question.ts';
import { message } from '#i18n/message.ts';
import { Icon } from '#ui/controls/icon.tsx';
import './question-field.css';

interface QuestionFieldProps {
  /** What the field asks about, e.g. `Ask about this article`. */
  label: string;
  /** What may be asked, offered while the field is empty and has the focus. */
  suggestions: readonly string[];
  field?: RefObject<HTMLInputElement | null>;
  /** Gets the question on one line; not called for a blank one. */
  onAsk: (question: string) => void;
}

/** Where the reader asks. Nothing is sent before they press Enter or the button. */
export function QuestionField({ label, suggestions, field, onAsk }: QuestionFieldProps) {
  const [typed, setTyped] = useState('');
  const [inside, setInside] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const question = questionText(typed);
  const ask = (text: string) => {
    onAsk(text);
    setTyped('');
  };
  return (
    <form
      ref={form}
      class="question-field"
      onFocusIn={() => setInside(true)}
      onFocusOut={({ relatedTarget }) => {
        if (!(relatedTarget instanceof Node && form.current?.contains(relatedTarget))) {
          setInside(false);
        }
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (question) ask(question);
      }}
    >
      {inside && question === '' && suggestions.length > 0 && (
        <ul class="question-suggestions" aria-label={message('questionSuggestions')}>
          {suggestions.map((suggestion) => (
            <li key={suggestion}>
              <button
                type="button"
                class="question-suggestion"
                dir="auto"
                // The field keeps the focus, so that the list does not close under the press.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => ask(suggestion)}
              >
                {suggestion}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="question-line">
        <label class="unseen" for={id}>
          {label}
        </label>
        <input
          ref={field}
          id={id}
          class="question-input"
          type="text"
          dir="auto"
          autocomplete="off"
          placeholder={label}
          maxLength={longestQuestion}
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <button
          type="submit"
          class="question-send"
          aria-label={message('questionAsk')}
          title={message('questionAsk')}
          disabled={question === ''}
        >
          <Icon name="send" />
        </button>
      </div>
    </form>
  );
}

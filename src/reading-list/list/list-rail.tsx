import { formatNumber } from '#i18n/format-number.ts';
import { message } from '#i18n/message.ts';
import { PredictionsLink } from '#reading-list/navigation/predictions-link.tsx';
import type { ListRequest } from './list-request.ts';
import './list-rail.css';

interface ListRailProps {
  request: ListRequest;
  onRequest: (request: ListRequest) => void;
  tags: readonly { name: string; stories: number }[];
}

/** More than these are in the list of tags beside the search. */
const mostTags = 24;

/** Down the left side, or along the top of a narrow page: the parts of the list, its tags, and the other pages. */
export function ListRail({ request, onRequest, tags }: ListRailProps) {
  const { unread, archived, tag } = request;
  const parts = [
    { name: message('listFilterUnread'), unread: true, archived: false },
    { name: message('listRailAll'), unread: false, archived: false },
    { name: message('listRailArchive'), unread: false, archived: true },
  ];
  return (
    <nav class="list-rail" aria-label={message('listRail')}>
      <ul>
        {parts.map(({ name, ...part }) => (
          <li key={name}>
            <button
              type="button"
              class="rail-item"
              aria-pressed={part.unread === unread && part.archived === archived}
              onClick={() => onRequest({ ...request, ...part })}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
      {tags.length > 0 && (
        <div class="rail-tags">
          <p id="rail-tags" class="label">
            {message('listRailTags')}
          </p>
          <ul aria-labelledby="rail-tags">
            {tags.slice(0, mostTags).map(({ name, stories }) => (
              <li key={name}>
                <button
                  type="button"
                  class="rail-item"
                  aria-pressed={name === tag}
                  onClick={() => onRequest({ ...request, tag: name === tag ? '' : name })}
                >
                  <bdi>{name}</bdi> <span class="faint">{formatNumber(stories)}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <ul>
        <li>
          <a class="rail-item" href="#/ask">
            {message('listAsk')}
          </a>
        </li>
        <li>
          <a class="rail-item" href="#/recap">
            {message('listRecap')}
          </a>
        </li>
        <li>
          <PredictionsLink />
        </li>
        <li>
          <a class="rail-item" href="#/trash">
            {message('listTrash')}
          </a>
        </li>
        <li>
          <a class="rail-item" href="#/backup">
            {message('listBackup')}
          </a>
        </li>
        <li>
          <a class="rail-item" href="/src/options/index.html" target="_blank" rel="noopener">
            {message('panelSettings')}
          </a>
        </li>
      </ul>
    </nav>
  );
}

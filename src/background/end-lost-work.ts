import { dropLostQuestions } from './question-queue.ts';
import { abandonLostRuns } from './run-queue.ts';
import { abandonLostSearches } from './web-search-queue.ts';

/** After stories were deleted, or their texts replaced: no request goes on for what has nowhere to stand any more. */
export async function endLostWork(): Promise<void> {
  await Promise.all([dropLostQuestions(), abandonLostRuns(), abandonLostSearches()]);
}

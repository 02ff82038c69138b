import { createContext } from 'preact';
import type { PredictionOutcome } from '#domain/predictions/prediction.ts';

/** How the reader marked the predictions of the story on screen, by the words of each; empty if nothing is known. */
export const PredictionMarks = createContext<ReadonlyMap<string, PredictionOutcome>>(new Map());

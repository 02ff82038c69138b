import { createContext } from 'preact';
import type { PredictionOutcome } from '#domain/predictions/prediction.ts';

/** What the reader said of the predictions of the story on screen, by their words; empty where nothing is known. */
export const PredictionMarks = createContext<ReadonlyMap<string, PredictionOutcome>>(new Map());

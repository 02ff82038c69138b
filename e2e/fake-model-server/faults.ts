import { contentFaults } from './content-faults.ts';
import type { Fault } from './fault.ts';
import { refusalFaults } from './refusal-faults.ts';
import { streamFaults } from './stream-faults.ts';

const named = { ...refusalFaults, ...streamFaults, ...contentFaults };
export type FaultName = keyof typeof named;

/** Every fault that the server can play, by name. */
export const faults: Record<FaultName, Fault> = named;
export const faultNames = Object.keys(named) as FaultName[];

/** Raised whenever a change to the prompts makes a new analysis differ from an old one. */
export const promptVersion = 2;

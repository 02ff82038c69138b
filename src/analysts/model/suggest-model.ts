/** Models that do not write: they turn text into vectors, pictures or sound, or judge it. */
const otherKinds =
  /embed|bge-|minilm|rerank|whisper|tts|transcribe|audio|realtime|speech|dall-?e|image|vision-preview|sora|veo|imagen|moderation|guard|babbage|davinci|search|ocr/i;

/**
 * The model to begin with: the one chosen already, else the one the service is known for (`hint`), else the first
 * that writes text. Empty where there is none.
 */
export function suggestModel(names: readonly string[], chosen: string, hint: string): string {
  if (chosen && (names.includes(chosen) || names.length === 0)) return chosen;
  return (
    names.find((name) => name === hint) ??
    names.find((name) => hint !== '' && name.startsWith(hint)) ??
    names.find((name) => !otherKinds.test(name)) ??
    names[0] ??
    chosen
  );
}

/**
 * Asks the browser, once something is worth keeping, not to clear the database when the disk gets full. A
 * browser that does not know the question, or says no, keeps it as long as it can.
 */
export async function askToKeep(): Promise<boolean> {
  const { storage } = navigator;
  if (!storage?.persist) return false;
  return (await storage.persisted()) || (await storage.persist());
}

/**
 * Asks the browser not to clear the database when the disk gets full, once there is something worth
 * keeping. A browser that does not support this, or refuses, keeps it as long as it can.
 */
export async function askToKeep(): Promise<boolean> {
  const { storage } = navigator;
  if (!storage?.persist) return false;
  return (await storage.persisted()) || (await storage.persist());
}

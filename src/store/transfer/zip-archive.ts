export interface ArchiveFile {
  name: string;
  text: string;
}

/**
 * Files as one ZIP archive, stored without compression, names in UTF-8. Names must differ; characters that
 * file systems reject are the caller's concern. Past 65,535 files or 4 GB it becomes a ZIP64 archive.
 */
export async function zipArchive(files: readonly ArchiveFile[]): Promise<Blob> {
  // Loaded on demand: few readers ever export more than one file.
  const { ZipWriter } = await import('@zip.js/zip.js/lib/zip-core-writer.js');
  const { readable, writable } = new TransformStream<Uint8Array<ArrayBuffer>>();
  const archive = new Response(readable).blob();
  const writer = new ZipWriter(writable, { level: 0, useWebWorkers: false });
  for (const { name, text } of files) {
    const content = new Blob([text]);
    await writer.add(name, { readable: content.stream(), size: content.size });
  }
  await writer.close();
  return archive;
}

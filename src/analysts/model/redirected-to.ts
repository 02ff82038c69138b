/**
 * The host that a response passes requests on to, empty when the browser does not tell (it hides that
 * from everyone); null for a response that passes nothing on. `asked`: the address of the request.
 */
export function redirectedTo(response: Response, asked: string): string | null {
  const { type, status, headers } = response;
  if (type !== 'opaqueredirect' && (status < 300 || status >= 400)) return null;
  const location = headers.get('location') ?? '';
  if (!location || !URL.canParse(location, asked)) return '';
  const { origin } = new URL(location, asked);
  return origin === 'null' ? '' : origin;
}

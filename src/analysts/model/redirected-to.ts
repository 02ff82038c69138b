/**
 * The origin that a response redirects to, empty when the browser hides it (it usually does); null for
 * a response that is no redirect. `asked`: the address of the request.
 */
export function redirectedTo(response: Response, asked: string): string | null {
  const { type, status, headers } = response;
  if (type !== 'opaqueredirect' && (status < 300 || status >= 400)) return null;
  const location = headers.get('location') ?? '';
  if (!location || !URL.canParse(location, asked)) return '';
  const { origin } = new URL(location, asked);
  return origin === 'null' ? '' : origin;
}

const joined = new Map<string, Map<string, string>>();

/**
 * Two parts as one name. Each pair is joined once: a string made anew for every block would have to
 * be hashed and compared before its points could be found.
 */
export function joinedName(first: string, second: string): string {
  let withFirst = joined.get(first);
  if (!withFirst) {
    withFirst = new Map();
    joined.set(first, withFirst);
  }
  let name = withFirst.get(second);
  if (name === undefined) {
    name = first + second;
    withFirst.set(second, name);
  }
  return name;
}

/** Where anybody gets a name: hosts of pages, of programs and of blogs, by the label that names them. */
const platforms = new Set(
  `altervista amazonaws amplifyapp appspot azurestaticapps azurewebsites bearblog beehiiv bitbucket blogger blogspot
  blogs bubbleapps canalblog carrd cloudflare cloudfront codeberg deno dreamwidth edgecompute exblog fandom fc2
  firebaseapp fly ghost github githubusercontent gitlab glitch googleusercontent hatena hatenablog hatenadiary herokuapp
  hubpages jimdo jimdofree jugem livedoor livejournal medium myshopify neocities netlify ning notion onrender
  overblog pages railway readthedocs render repl replit rssing seesaa sourceforge squarespace strikingly substack
  surge tilda translate tripod tumblr typepad ucoz ueuo vercel webflow webnode weebly wikidot windows wix wixsite
  wordpress workers write writeas yolasite zendesk`.split(/\s+/),
);
/** Endings beneath which mostly platforms stand, and hardly any paper. */
const endingsOfPlatforms = new Set(
  'app dev page io sh run cloud host site zone gg me to'.split(' '),
);
/** `co.uk`, `com.br`, `ne.jp`: names this short beneath a country's ending may be endings themselves. */
const longestEnding = 3;

/**
 * True for a host beneath which names belong to different people, as far as its form tells: the registries' list of
 * such hosts has ten thousand names and changes by the week. It errs to true, which costs no more than a second story.
 */
export function isSharedHost(host: string): boolean {
  const labels = host.toLowerCase().split('.');
  const [first = ''] = labels;
  const ending = labels.at(-1) ?? '';
  if (labels.length < 2 || labels.some((label) => platforms.has(label))) return true;
  if (labels.length > 2) return false;
  return endingsOfPlatforms.has(ending) || (ending.length === 2 && first.length <= longestEnding);
}

/** What an extractor says of a page, as far as it says. */
export interface Said {
  text: string;
  title: string;
  authors: string[];
  published: string;
  site: string;
  language: string;
  kind: string;
  extent: string;
  trace: string[];
}

/** Of a page that was not read. */
export const nothing: Said = {
  text: '',
  title: '',
  authors: [],
  published: '',
  site: '',
  language: '',
  kind: '',
  extent: '',
  trace: [],
};

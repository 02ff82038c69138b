declare module 'opencc-js/dict/TSCharacters' {
  /** Traditional characters, each with the simplified ones that it may become: `T S|T S S|…`. */
  const characters: string;
  // biome-ignore lint/style/noDefaultExport: the package has no other.
  export default characters;
}

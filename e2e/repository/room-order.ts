/** The rooms of a floor, lowest first. Rooms of one step are neighbors and do not import each other. */
export interface RoomOrder {
  /** Folder from the project's root. */
  floor: string;
  steps: readonly (readonly string[])[];
  /** What a newcomer should do about a crossing that goes up or sideways. */
  sentence: string;
}

export const roomOrders: readonly RoomOrder[] = [
  {
    floor: 'src/domain',
    steps: [
      ['text'],
      ['prompt-injection'],
      ['article', 'numbers'],
      ['analysis', 'words'],
      ['story', 'predictions', 'settings', 'checking', 'asking'],
      ['import', 'revisions', 'related'],
      ['recap', 'web-sources'],
      ['export', 'backup', 'samples', 'sync'],
    ],
    sentence:
      'Rooms of domain/ build on each other from text to export: move what both rooms need to the lower one.',
  },
  {
    floor: 'src/store',
    steps: [
      ['database'],
      ['stories', 'settings', 'columns'],
      ['search', 'transfer', 'sync'],
      ['list'],
    ],
    sentence:
      'Rooms of store/ build on each other from database to list: move what both rooms need to the lower one.',
  },
  {
    floor: 'src/extract',
    steps: [['text'], ['metadata'], ['page'], ['body']],
    sentence:
      'Rooms of extract/ build on each other from text to body: move what both rooms need to the lower one.',
  },
  {
    floor: 'src/content',
    steps: [
      ['overlay', 'anchoring'],
      ['highlights', 'reading'],
      ['card', 'correcting'],
    ],
    sentence:
      'Rooms of content/ build on each other from overlay and anchoring to card and correcting: pass what the lower one needs as an argument.',
  },
  {
    floor: 'src/ui',
    steps: [
      ['controls'],
      ['claims'],
      ['sections', 'notices'],
      ['questions', 'web-sources'],
      ['story'],
    ],
    sentence:
      'Rooms of ui/ build on each other from controls to story: pass what the lower one needs as a prop.',
  },
  {
    floor: 'src/reading-list',
    steps: [
      ['navigation'],
      ['transfer'],
      ['list'],
      ['story', 'asking', 'recap', 'predictions', 'trash'],
    ],
    sentence:
      'Rooms of reading-list/ build on each other from navigation to the pages: what two pages need belongs in navigation/.',
  },
  {
    floor: 'e2e',
    steps: [
      ['browser', 'fake-model-server', 'fuzz', 'release'],
      ['firefox', 'sync'],
      ['start', 'specs', 'pictures', 'evaluate'],
      ['bench'],
      ['in-page'],
      ['repository'],
    ],
    sentence:
      'Rooms of e2e/ build on each other from browser to in-page: what specs and benches both need belongs in browser/.',
  },
];

export type PanelTab = 'story' | 'list';

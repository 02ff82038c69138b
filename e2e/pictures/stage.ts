import type { LaunchedExtension } from '#e2e/browser/launch-extension.ts';
import type { FakeModelServer } from '#e2e/fake-model-server/start-fake-model-server.ts';
import type { Shoot } from './shoot.ts';

/** What every picture is taken with. */
export interface Stage {
  gloss: LaunchedExtension;
  model: FakeModelServer;
  shoot: Shoot;
}

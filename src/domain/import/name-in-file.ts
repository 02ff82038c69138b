import { withoutContacts } from '#domain/checking/without-foreign-contacts.ts';
import { endpointPresets } from '#domain/settings/endpoint-presets.ts';

/** What a file calls a host can be any sentence. */
const isHost = /^[a-z\d.:[\]-]{1,255}$/i;
/** Models are named by a word or a path, with a version and a size at most: no sentence. */
const isModel = /^[\p{L}\d][\p{L}\d._:@/+()-]{0,119}(?: [\p{L}\d._:@/+()-]{1,40}){0,3}$/u;
const unknown = '…';

/** The service that a file says wrote something: its host, and as the presets name it; both empty for what is no host. */
export function nameOfService(told: string): { host: string; provider: string } {
  const host = isHost.test(told) ? told : '';
  const preset = endpointPresets.find(
    ({ address }) => address !== '' && new URL(address).host === host,
  );
  return { host, provider: preset?.name ?? host };
}

/** The same where a file gives the name alone: one of the presets', or a host. */
export function nameOfProvider(told: string): string {
  const isPreset = endpointPresets.some(({ name }) => name === told);
  return isPreset ? told : nameOfService(told).provider || unknown;
}

/** The model that a file says wrote something, if that is a name and no sentence that speaks to the reader. */
export const nameOfModel = (told: string): string =>
  isModel.test(told) ? withoutContacts(told, '') : unknown;

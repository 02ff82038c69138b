import { message } from '#i18n/message.ts';

interface AddressFieldProps {
  address: string;
  onInput: (address: string) => void;
}

/** The base address of an endpoint. */
export function AddressField({ address, onInput }: AddressFieldProps) {
  return (
    <div class="field">
      <label for="address">{message('optionsAddress')}</label>
      <input
        id="address"
        type="url"
        inputMode="url"
        autocomplete="off"
        spellcheck={false}
        placeholder={message('optionsAddressExample')}
        value={address}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
    </div>
  );
}

/** The little of Trusted Types that we use; not every browser has it. */
interface ScriptAddressPolicy {
  createScriptURL(address: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: ScriptAddressPolicy): ScriptAddressPolicy;
}
declare global {
  interface Window {
    readonly trustedTypes?: PolicyFactory;
  }
}

export const SERVICE_WORKER = '/sw.js';

const RULES: ScriptAddressPolicy = {
  createScriptURL(address) {
    if (address !== SERVICE_WORKER) throw new TypeError('Only our own service worker may be loaded');
    return address;
  },
};

// A policy can be made once per page.
const policy = globalThis.window?.trustedTypes?.createPolicy('opgave', RULES) ?? RULES;

/** The only script address this page ever makes out of text. */
export function trustedScriptAddress(address: string): string {
  return policy.createScriptURL(address);
}

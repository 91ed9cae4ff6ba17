import type { EffectSign } from '@opgave/shared/method/options';
import styles from './options.module.css';

/** Up is better, down is worse, a line is the same: to be read without colour. */
const PATHS: Readonly<Record<EffectSign, string>> = {
  better: 'M10 3 L18 16 H2 Z',
  same: 'M3 8 H17 V12 H3 Z',
  worse: 'M2 4 H18 L10 17 Z',
  unknown:
    'M10 2a5 5 0 0 0-5 5h2.6a2.4 2.4 0 1 1 3.4 2.2c-1.500.7-2.300 1.800-2.300 3.300v.5h2.600v-.4c0-.6.3-1 1-1.400A5 5 0 0 0 10 2Zm-1.300 13h2.600v3h-2.600Z',
};

/** Said in words beside it, so that this is only the picture; nothing where nobody said anything. */
export function SignMark({ sign }: { readonly sign: EffectSign | undefined }) {
  if (sign === undefined) return <span className={styles['none']} aria-hidden="true" />;
  return (
    <svg className={styles['mark']} data-sign={sign} viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATHS[sign]} />
    </svg>
  );
}

import { useEffect, useState } from 'react';
import styles from './qrCode.module.css';

type QrCodeProps = { readonly text: string; readonly label: string };
type Drawing = { readonly size: number; readonly path: string };

const MARGIN = 4;

/** Loaded only when a code is shown; drawn as one path, so that no markup is ever parsed. */
async function draw(text: string): Promise<Drawing> {
  const { create } = await import('qrcode');
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const dark = Array.from(modules.data.keys()).filter((index) => modules.data[index]);
  const path = dark
    .map((index) => `M${index % modules.size} ${Math.floor(index / modules.size)}h1v1h-1z`)
    .join('');
  return { size: modules.size, path };
}

export function QrCode({ text, label }: QrCodeProps) {
  const [drawing, setDrawing] = useState<Drawing>();
  useEffect(() => {
    let isWanted = true;
    draw(text)
      .then((next) => isWanted && setDrawing(next))
      // The link stands beside it in words: without the picture nothing is lost.
      .catch(() => setDrawing(undefined));
    return () => {
      isWanted = false;
    };
  }, [text]);

  return (
    <div className={styles['frame']}>
      {drawing && (
        <svg
          role="img"
          aria-label={label}
          viewBox={`${-MARGIN} ${-MARGIN} ${drawing.size + 2 * MARGIN} ${drawing.size + 2 * MARGIN}`}
          shapeRendering="crispEdges"
        >
          <path d={drawing.path} />
        </svg>
      )}
    </div>
  );
}

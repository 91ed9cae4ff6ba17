import { DisplayButton } from '#features/display/DisplayButton.tsx';
import { LanguageSwitch } from '#features/display/LanguageSwitch.tsx';
import { Mark } from '#ui/Mark.tsx';
import { Page } from '#ui/Page.tsx';
import { GalleryActions } from './GalleryActions.tsx';
import { GalleryFields } from './GalleryFields.tsx';
import { GalleryPeople } from './GalleryPeople.tsx';
import { GallerySession } from './GallerySession.tsx';
import { GallerySigns } from './GallerySigns.tsx';
import styles from './gallery.module.css';

/** Every small part in every state, for developers and for the accessibility test; not in the built product. */
export function GalleryPage() {
  return (
    <main lang="nl">
      <Page
        title="De kleine delen"
        width="wide"
        action={
          <div className={styles['row']}>
            <Mark withName />
            <DisplayButton />
            <LanguageSwitch />
          </div>
        }
      >
        <div className={styles['shelves']}>
          <GalleryActions />
          <GalleryFields />
          <GalleryPeople />
          <GallerySigns />
          <GallerySession />
        </div>
      </Page>
    </main>
  );
}

import type { Artefact } from './actions.ts';

/**
 * The rights table of `method.md` section 1.1, written out by hand and read by nothing but tests.
 * A column is a phase, from `prepare` to `closed`; a row is who asks, who has a seat. Letters: r read, c comment,
 * w write (a new item, or for the author the own one), x withdraw, m moderate, d decide, - nothing at all.
 */
export const EXPECTED: Readonly<Record<Artefact, string>> = {
  setup: `
    observer     r    r    r    r    r    r    r    r    r
    commenter    r    r    r    r    r    r    r    r    r
    participant  r    r    r    r    r    r    r    r    r
    author       r    r    r    r    r    r    r    r    r
    facilitator  rcwm rm   rm   rm   rm   rm   rm   rm   r
    sponsor      rw   r    r    r    r    r    r    r    r`,
  seats: `
    observer     r    r    r    r    r    r    r    r    r
    commenter    r    r    r    r    r    r    r    r    r
    participant  r    r    r    r    r    r    r    r    r
    author       r    r    r    r    r    r    r    r    r
    facilitator  rwm  rwm  rwm  rwm  rwm  rwm  rwm  rwm  r
    sponsor      rw   r    r    r    r    r    r    r    r`,
  experience: `
    observer     -    r    r    r    r    r    r    r    r
    commenter    -    rcw  rc   rc   r    r    r    rc   r
    participant  -    rcw  rcw  rcw  r    r    r    rcw  r
    author       -    rcwx rcwx rcwx rx   rx   rx   rcwx r
    facilitator  -    rcm  rcm  rcm  rm   rm   rm   rcm  r
    sponsor      -    rc   rc   rc   r    r    r    rc   r`,
  perspective: `
    observer     -    r    r    r    r    r    r    r    r
    commenter    -    rc   rc   rc   r    r    r    r    r
    participant  -    rc   rc   rc   r    r    r    r    r
    author       -    rcwx rcwx rc   r    r    r    r    r
    facilitator  -    rcmd rcm  rcm  rm   rm   rm   rm   r
    sponsor      -    rc   rc   rc   r    r    r    r    r`,
  statement: `
    observer     -    r    r    r    r    r    r    r    r
    commenter    -    rc   rc   rc   r    r    r    rc   r
    participant  -    rcw  rcw  rcw  r    r    r    rcw  r
    author       -    rcwx rcwx rcwx r    r    r    rcwx r
    facilitator  -    rcm  rcm  rcm  rm   rm   rm   rcm  r
    sponsor      -    rc   rc   rc   r    r    r    rc   r`,
  vote: `
    observer     -    r    r    r    r    r    r    r    r
    commenter    -    r    r    r    r    r    r    r    r
    participant  -    rw   rw   rw   r    r    r    rw   r
    author       -    rwx  rwx  rwx  r    r    r    rwx  r
    facilitator  -    rm   rm   rm   rm   rm   rm   rm   r
    sponsor      -    r    r    r    r    r    r    r    r`,
  fundamentals: `
    observer     -    -    r    r    r    r    r    r    r
    commenter    -    -    rc   rc   r    r    r    r    r
    participant  -    -    rcw  rc   r    r    r    r    r
    author       -    -    rcw  rc   r    r    r    r    r
    facilitator  -    -    rcm  rcm  rm   rm   rm   rm   r
    sponsor      -    -    rc   rc   r    r    r    r    r`,
  problemDoc: `
    observer     -    -    r    r    r    r    r    r    r
    commenter    -    -    r    rc   rc   r    r    rc   r
    participant  -    -    r    rcw  rc   r    r    rc   r
    author       -    -    r    rcw  rc   r    r    rc   r
    facilitator  -    -    rm   rcm  rcm  rm   rm   rcm  r
    sponsor      -    -    r    rc   rc   r    r    rc   r`,
  parked: `
    observer     -    r    r    r    r    r    r    r    r
    commenter    -    rc   rc   rc   rc   r    r    r    r
    participant  -    rcw  rcw  rcw  rcw  r    r    r    r
    author       -    rcwx rcwx rcwx rcwx r    r    r    r
    facilitator  -    rcm  rcm  rcm  rcm  rm   rm   rm   r
    sponsor      -    rc   rc   rc   rc   r    r    r    r`,
  assumption: `
    observer     -    r    r    r    r    r    r    r    r
    commenter    -    r    r    r    r    r    r    r    r
    participant  -    rw   rw   rw   rw   rw   rw   rw   r
    author       -    rw   rw   rw   rw   rw   rw   rw   r
    facilitator  -    rm   rm   rm   rm   rm   rm   rm   r
    sponsor      -    r    r    r    r    r    r    r    r`,
  valuesCheck: `
    observer     -    -    -    r    r    r    r    r    r
    commenter    -    -    -    rc   r    rc   r    rc   r
    participant  -    -    -    rcw  r    rcw  r    rcw  r
    author       -    -    -    rcwx r    rcwx r    rcwx r
    facilitator  -    -    -    rcm  rm   rcm  rm   rcm  r
    sponsor      -    -    -    rc   r    rc   r    rc   r`,
  dataCanvasWhy: `
    observer     -    -    r    r    r    r    r    r    r
    commenter    -    -    r    rc   r    r    r    r    r
    participant  -    -    r    rcw  r    r    r    r    r
    author       -    -    r    rcw  r    r    r    r    r
    facilitator  -    -    rm   rcm  rm   rm   rm   rm   r
    sponsor      -    -    r    rc   r    r    r    r    r`,
  dataCanvasLaw: `
    observer     -    -    -    r    r    r    r    r    r
    commenter    -    -    -    r    r    rc   r    r    r
    participant  -    -    -    r    r    rcw  r    r    r
    author       -    -    -    r    r    rcw  r    r    r
    facilitator  -    -    -    rm   rm   rcm  rm   rm   r
    sponsor      -    -    -    r    r    rc   r    r    r`,
  consentResponse: `
    observer     -    -    -    -    r    r    r    r    r
    commenter    -    -    -    -    r    r    r    r    r
    participant  -    -    -    -    r    r    r    r    r
    author       -    -    -    -    rwx  r    r    r    r
    facilitator  -    -    -    -    rm   rm   rm   rm   r
    sponsor      -    -    -    -    rd   r    r    r    r`,
  option: `
    observer     -    -    -    -    -    r    r    r    r
    commenter    -    -    -    -    -    rc   r    rc   r
    participant  -    -    -    -    -    rcw  r    rc   r
    author       -    -    -    -    -    rcw  r    rc   r
    facilitator  -    -    -    -    -    rcm  rm   rcm  r
    sponsor      -    -    -    -    -    rc   r    rc   r`,
  choiceRecord: `
    observer     -    -    -    -    -    r    r    r    r
    commenter    -    -    -    -    -    rc   r    rc   r
    participant  -    -    -    -    -    rcw  r    rc   r
    author       -    -    -    -    -    rcw  r    rc   r
    facilitator  -    -    -    -    -    rcm  rm   rcm  r
    sponsor      -    -    -    -    -    rc   r    rc   r`,
  route: `
    observer     -    -    -    -    -    r    r    r    r
    commenter    -    -    -    -    -    r    rc   r    r
    participant  -    -    -    -    -    r    rc   r    r
    author       -    -    -    -    -    r    rc   r    r
    facilitator  -    -    -    -    -    rm   rcwm rm   r
    sponsor      -    -    -    -    -    r    rcw  r    r`,
  agendaItem: `
    observer     -    -    -    -    -    r    r    r    r
    commenter    -    -    -    -    -    r    rc   r    r
    participant  -    -    -    -    -    r    rc   r    r
    author       -    -    -    -    -    r    rc   r    r
    facilitator  -    -    -    -    -    rm   rcwm rm   r
    sponsor      -    -    -    -    -    r    rcw  r    r`,
  reflection: `
    observer     -    -    -    -    -    r    r    r    r
    commenter    -    -    -    -    -    r    r    rc   r
    participant  -    -    -    -    -    r    r    rcw  r
    author       -    -    -    -    -    r    r    rcw  r
    facilitator  -    -    -    -    -    rm   rm   rcm  r
    sponsor      -    -    -    -    -    r    r    rc   r`,
  comment: `
    observer     r    r    r    r    r    r    r    r    r
    commenter    r    rcw  rcw  rcw  rcw  rcw  rcw  rcw  r
    participant  r    rcw  rcw  rcw  rcw  rcw  rcw  rcw  r
    author       rx   rcwx rcwx rcwx rcwx rcwx rcwx rcwx rx
    facilitator  rcwm rcwm rcwm rcwm rcwm rcwm rcwm rcwm r
    sponsor      r    rcw  rcw  rcw  rcw  rcw  rcw  rcw  r`,
  notes: `
    observer     r    r    r    r    r    r    r    r    r
    commenter    rw   rw   rw   rw   rw   rw   rw   rw   r
    participant  rw   rw   rw   rw   rw   rw   rw   rw   r
    author       rw   rw   rw   rw   rw   rw   rw   rw   r
    facilitator  rwm  rwm  rwm  rwm  rwm  rwm  rwm  rwm  r
    sponsor      rw   rw   rw   rw   rw   rw   rw   rw   r`,
};

import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PHASES, type Phase } from '@opgave/shared/method/phases';
import { serverEntry } from './built.ts';
import { environment } from './serverProcess.ts';

const TEMPLATES = 'OPGAVE_TEMPLATES';
const LINK = /^(?<label>.*?)\s+(?<link>https?:\/\/\S+\/join#(?<token>[\w-]{22,64}))\s*$/;

export type SeededPhase = Exclude<Phase, 'closed'>;
export const SEEDED_PHASES = PHASES.filter((phase): phase is SeededPhase => phase !== 'closed');

/** Fills one data folder per phase, once for the whole run; every test gets a copy of its own. */
export default async function seedTemplates(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'opgave-templates-'));
  process.env[TEMPLATES] = folder;
  await Promise.all(SEEDED_PHASES.map((phase) => seed(folder, phase)));
  return () => rm(folder, { recursive: true, force: true });
}

export interface SeededFolder {
  readonly dataFolder: string;
  /** What the seed printed about each person, with the secret of the personal link. */
  readonly links: readonly PrintedLink[];
}

export interface PrintedLink {
  readonly label: string;
  readonly token: string;
}

/** A fresh copy of the demo, standing still in this phase. */
export async function copyTemplate(phase: SeededPhase): Promise<SeededFolder> {
  const templates = process.env[TEMPLATES] ?? '';
  const dataFolder = await mkdtemp(join(tmpdir(), 'opgave-data-'));
  await cp(join(templates, phase), dataFolder, { recursive: true });
  return { dataFolder, links: readLinks(await readFile(join(templates, `${phase}.txt`), 'utf8')) };
}

async function seed(folder: string, phase: SeededPhase): Promise<void> {
  const dataFolder = join(folder, phase);
  await mkdir(dataFolder);
  const { stdout } = await promisify(execFile)(process.execPath, [serverEntry('seed'), '--phase', phase], {
    env: environment({ DATA_FOLDER: dataFolder }),
  });
  await writeFile(join(folder, `${phase}.txt`), stdout);
}

function readLinks(printed: string): readonly PrintedLink[] {
  return printed.split('\n').flatMap((line) => {
    const { label, token } = LINK.exec(line)?.groups ?? {};
    return label !== undefined && token !== undefined ? [{ label: label.trim(), token }] : [];
  });
}

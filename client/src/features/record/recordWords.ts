import type { RecordLine } from '@opgave/shared/contract/recordLines';
import { GATES } from '@opgave/shared/method/gates';
import { GROUPS } from '@opgave/shared/method/groups';
import { PHASES, type Phase } from '@opgave/shared/method/phases';
import type { TextKey, Translate } from '#i18n/textKey.ts';

const SENTENCES: ReadonlyMap<string, TextKey> = new Map<string, TextKey>([
  ['workspace.created', 'record.workspace.created'],
  ['workspace.changed', 'record.workspace.changed'],
  ['workspace.archived', 'record.workspace.archived'],
  ['seat.joined', 'record.seat.joined'],
  ['seat.returned', 'record.seat.returned'],
  ['seat.moved', 'record.seat.moved'],
  ['seat.changed', 'record.seat.changed'],
  ['seat.removed', 'record.seat.removed'],
  ['person.changed', 'record.person.changed'],
  ['facilitator.shared', 'record.facilitator.shared'],
  ['facilitator.handedOver', 'record.facilitator.handedOver'],
  ['invitation.created', 'record.invitation.created'],
  ['invitation.withdrawn', 'record.invitation.withdrawn'],
  ['wayBack.renewed', 'record.wayBack.renewed'],
  ['wayBack.withdrawn', 'record.wayBack.withdrawn'],
  ['experience.told', 'record.experience.told'],
  ['experience.changed', 'record.experience.changed'],
  ['experience.shown', 'record.experience.shown'],
  ['experience.hidden', 'record.experience.hidden'],
  ['experience.restored', 'record.experience.restored'],
  ['experience.withdrawn', 'record.experience.withdrawn'],
  ['experience.confirmed', 'record.experience.confirmed'],
  ['experience.writtenDown', 'record.experience.writtenDown'],
  ['parked.added', 'record.parked.added'],
  ['parked.writtenDown', 'record.parked.writtenDown'],
  ['parked.hidden', 'record.parked.hidden'],
  ['parked.restored', 'record.parked.restored'],
  ['parked.confirmed', 'record.parked.confirmed'],
  ['parked.withdrawn', 'record.parked.withdrawn'],
  ['lock.set', 'record.lock.set'],
  ['lock.lifted', 'record.lock.lifted'],
  ['seat.admitted', 'record.seat.admitted'],
  ['seat.refused', 'record.seat.refused'],
  ['seat.knocked', 'record.seat.knocked'],
  ['seat.knockLapsed', 'record.seat.knockLapsed'],
  ['lobby.opened', 'record.lobby.opened'],
  ['lobby.closed', 'record.lobby.closed'],
  ['seat.muted', 'record.seat.muted'],
  ['seat.unmuted', 'record.seat.unmuted'],
  ['seat.readmitted', 'record.seat.readmitted'],
  ['report.made', 'record.report.made'],
  ['report.handled', 'record.report.handled'],
  ['scribe.asked', 'record.scribe.asked'],
  ['scribe.ended', 'record.scribe.ended'],
  ['comments.lastDayAnnounced', 'record.comments.lastDayAnnounced'],
  ['comments.lastDayTakenBack', 'record.comments.lastDayTakenBack'],
  ['comments.textRests', 'record.comments.textRests'],
  ['comments.textOpened', 'record.comments.textOpened'],
  ['comments.windowClosed', 'record.comments.windowClosed'],
  ['comments.reminded', 'record.comments.reminded'],
  ['sourceLink.added', 'record.sourceLink.added'],
  ['sourceLink.removed', 'record.sourceLink.removed'],
  ['comment.posted', 'record.comment.posted'],
  ['comment.answered', 'record.comment.answered'],
  ['comment.takenUp', 'record.comment.takenUp'],
  ['comment.notTakenUp', 'record.comment.notTakenUp'],
  ['comment.edited', 'record.comment.edited'],
  ['comment.resolved', 'record.comment.resolved'],
  ['comment.reopened', 'record.comment.reopened'],
  ['comment.hidden', 'record.comment.hidden'],
  ['comment.restored', 'record.comment.restored'],
  ['comment.withdrawn', 'record.comment.withdrawn'],
  ['statement.placed', 'record.statement.placed'],
  ['statement.writtenDown', 'record.statement.writtenDown'],
  ['statement.hidden', 'record.statement.hidden'],
  ['statement.restored', 'record.statement.restored'],
  ['statement.withdrawn', 'record.statement.withdrawn'],
  ['statement.confirmed', 'record.statement.confirmed'],
  ['solutionSignal.rewritten', 'record.solutionSignal.rewritten'],
  ['solutionSignal.parked', 'record.solutionSignal.parked'],
  ['solutionSignal.kept', 'record.solutionSignal.kept'],
  ['value.weighed', 'record.value.weighed'],
  ['value.harmAnswered', 'record.value.harmAnswered'],
  ['data.judged', 'record.data.judged'],
  ['data.seen', 'record.data.seen'],
  ['data.stepCompleted', 'record.data.stepCompleted'],
  ['perspectives.revealed', 'record.perspectives.revealed'],
  ['opening.asked', 'record.opening.asked'],
  ['opening.answered', 'record.opening.answered'],
  ['opening.settled', 'record.opening.settled'],
  ['option.proposed', 'record.option.proposed'],
  ['option.changed', 'record.option.changed'],
  ['option.putAside', 'record.option.putAside'],
  ['option.takenUpAgain', 'record.option.takenUpAgain'],
  ['option.doabilityAnswered', 'record.option.doabilityAnswered'],
  ['choice.options', 'record.choice.options'],
  ['choice.values', 'record.choice.values'],
  ['choice.loss', 'record.choice.loss'],
  ['choice.lossConfirmed', 'record.choice.lossConfirmed'],
  ['choice.whoDecides', 'record.choice.whoDecides'],
  ['choice.reflectOn', 'record.choice.reflectOn'],
  ['choice.tension', 'record.choice.tension'],
  ['choice.signal', 'record.choice.signal'],
  ['assumption.made', 'record.assumption.made'],
  ['assumption.changed', 'record.assumption.changed'],
  ['assumption.found', 'record.assumption.found'],
  ['assumption.removed', 'record.assumption.removed'],
  ['tension.linked', 'record.tension.linked'],
  ['tension.settled', 'record.tension.settled'],
  ['tension.opened', 'record.tension.opened'],
  ['tension.placed', 'record.tension.placed'],
  ['tension.withdrawn', 'record.tension.withdrawn'],
  ['question.letThrough', 'record.question.letThrough'],
  ['question.marked', 'record.question.marked'],
  ['question.hidden', 'record.question.hidden'],
  ['question.shown', 'record.question.shown'],
  ['card.hidden', 'record.card.hidden'],
  ['card.shown', 'record.card.shown'],
  ['sentence.hidden', 'record.sentence.hidden'],
  ['sentence.shown', 'record.sentence.shown'],
  ['session.prepared', 'record.session.prepared'],
  ['session.changed', 'record.session.changed'],
  ['session.screenOpened', 'record.session.screenOpened'],
  ['session.templateKept', 'record.session.templateKept'],
  ['session.minutesKept', 'record.session.minutesKept'],
  ['session.minutesShared', 'record.session.minutesShared'],
  ['session.attendanceLetGo', 'record.session.attendanceLetGo'],
  ['session.begun', 'record.session.begun'],
  ['session.ended', 'record.session.ended'],
  ['consent.opened', 'record.consent.opened'],
  ['consent.responded', 'record.consent.responded'],
  ['consent.responseChanged', 'record.consent.responseChanged'],
  ['consent.extended', 'record.consent.extended'],
  ['consent.reminded', 'record.consent.reminded'],
  ['consent.stageBegan', 'record.consent.stageBegan'],
  ['consent.rechecked', 'record.consent.rechecked'],
  ['consent.recheckChanged', 'record.consent.recheckChanged'],
  ['consent.closed', 'record.consent.closed'],
  ['consent.decided', 'record.consent.decided'],
  ['consent.minorityWritten', 'record.consent.minorityWritten'],
  ['consent.answerHidden', 'record.consent.answerHidden'],
  ['consent.answerShown', 'record.consent.answerShown'],
  ['record.published', 'record.record.published'],
  ['body.kept', 'record.body.kept'],
  ['body.removed', 'record.body.removed'],
  ['organisation.letIn', 'record.organisation.letIn'],
  ['organisation.refused', 'record.organisation.refused'],
  ['rightDoor.opened', 'record.rightDoor.opened'],
  ['rightDoor.closed', 'record.rightDoor.closed'],
  ['record.takenBack', 'record.record.takenBack'],
  ['version.named', 'record.version.named'],
  ['version.restored', 'record.version.restored'],
  ['phase.advance', 'record.phase.advance'],
  ['phase.back', 'record.phase.back'],
  ['phase.lookBackBegan', 'record.phase.lookBackBegan'],
  ['phase.steppedOver', 'record.phase.steppedOver'],
]);
const REFUSED: ReadonlyMap<string, TextKey> = new Map<string, TextKey>([
  ['phase.advance', 'record.phase.advanceRefused'],
  ['phase.back', 'record.phase.backRefused'],
]);

/** One event as one sentence; an event this version has no words for is still told. */
export function recordSentence(t: Translate, line: RecordLine): string {
  const key = line.result === 'refused' ? REFUSED.get(line.action) : undefined;
  return t(key ?? SENTENCES.get(line.action) ?? 'record.other', {
    name: line.by ?? t('record.somebody'),
    from: phaseName(t, line.details['from']),
    to: phaseName(t, line.details['to']),
    number: numberIn(line.details['number']),
    restoredFrom: numberIn(line.details['restoredFrom']),
  });
}

/** What belongs to it: the reason that was given, and the conditions that were stepped over. */
export function recordMore(t: Translate, { details }: RecordLine): readonly string[] {
  const reason = details['reason'];
  const overruled = gateNames(t, details['overruled']);
  const notChecked = gateNames(t, details['notChecked']);
  const without = groupNames(t, details['without']);
  return [
    ...(typeof reason === 'string' && reason !== '' ? [t('record.reason', { reason })] : []),
    ...(overruled ? [t('record.overruled', { what: overruled })] : []),
    ...(without ? [t('absent.line', { groups: without })] : []),
    ...(notChecked ? [t('record.notChecked', { what: notChecked })] : []),
  ];
}

function numberIn(value: unknown): string {
  return typeof value === 'number' ? String(value) : '';
}

function phaseName(t: Translate, value: unknown): string {
  const phase: Phase | undefined = PHASES.find((each) => each === value);
  return phase ? t(`phase.${phase}.name`) : '';
}

/** The groups that were not heard when it was decided. */
function groupNames(t: Translate, value: unknown): string {
  if (!Array.isArray(value)) return '';
  return GROUPS.filter((group) => value.includes(group))
    .map((group) => t(`group.${group}.name`).toLowerCase())
    .join(', ');
}

function gateNames(t: Translate, value: unknown): string {
  if (!Array.isArray(value)) return '';
  return GATES.filter(({ code }) => value.includes(code))
    .map(({ code }) => t(`gate.${code}`))
    .join(' ');
}

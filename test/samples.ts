import { skillOf } from '../modules/competence/skills.ts'
import { screening } from '../modules/immunizations/immunizations.ts'
import { hashPassword } from '../modules/staff/index.ts'
import type { Actions } from '../registry.ts'
import { canary } from './canaries.ts'
import type { WholeClinic } from './clinic.ts'

/** `who` asks, by role: for what each may ask of themselves only. */
type Sample<Name extends keyof Actions> = (f: WholeClinic, who?: string) => Actions[Name]['input'] | Promise<Actions[Name]['input']>

const day = '2026-11-24'
const afternoon = '2026-11-24T22:00:00.000Z'
const password = 'seven quiet herons'

const nothing = () => ({})
const ofPatient = (f: WholeClinic) => ({ patientId: f.patientId })
const roomed = (f: WholeClinic) => ({ visitId: f.visits.rooming, patientId: f.patientId })
const seen = (f: WholeClinic) => ({ visitId: f.visits.with_provider, patientId: f.patientId })
const signed = (f: WholeClinic) => ({ visitId: f.visits.checkout, patientId: f.patientId })
const booked = (f: WholeClinic) => ({ visitId: f.visits.expected, version: 1 })
const pin = '739154'
const pinHash = await hashPassword(pin)
const allDone = (skill: string) => skillOf(skill)!.steps.map(({ id }) => ({ id, state: 'done' as const }))
const draft = (f: WholeClinic) => ({ form: 'rooming', ...roomed(f) })

/** The running mock exam of the medical assistant; there is one at a time. */
async function mockOf(f: WholeClinic) {
  const as = f.as('medical_assistant')
  const { mock } = await as('exam.paper', {})
  return { mockId: mock?.mockId ?? (await as('mock.begin', { exam: 'cmaa', length: 'quarter' })).mockId }
}

/** The call drill, begun by whoever asks; and finished. */
const learner = (f: WholeClinic, who = 'medical_assistant') => f.as(who === 'student' ? f.studentId : who)
const drillOf = async (f: WholeClinic, who?: string) =>
  (await learner(f, who)('scenarios.begin', { scenario: 'chest-pain-call' })).attemptId
const drilled = async (f: WholeClinic, who?: string) =>
  (await learner(f, who)('scenarios.finish', { attemptId: await drillOf(f, who) })).attemptId

const needle = { limbs: { left: [], right: [] }, outcome: 'collected' as const }
/** Whoever draws has asked name and birth date at this chair. */
async function atChair(f: WholeClinic, who = 'medical_assistant') {
  await f.as(who === 'student' ? f.studentId : who)('draws.identify', { ...roomed(f), saidName: true, birthDate: '1980-05-14' })
  return roomed(f)
}

/**
 * One valid input of each action, on the rows of a whole practice (`makeWhole`). The matrix performs every action of the registry
 * by every role with it; an action without one fails there by name.
 */
export const samples: { [Name in keyof Actions]?: Sample<Name> } = {
  'practice.lists': nothing,
  'practice.identity': nothing,
  'practice.set_identity': () => ({
    version: 1,
    npi: '1245319599',
    ein: '12-3456789',
    taxonomy: '207Q00000X',
    phone: '5305550100',
    submitterId: 'ALDER1',
    receiverName: 'CLEARING',
    receiverId: '99999',
    clia: '05D1234567',
    cliaExpires: '2028-01-31',
  }),
  'session.offer': nothing,
  'session.sign_in': () => ({ login: 'nobody.here', password }),
  'session.switch': (f) => ({ staffId: f.staff.nurse, pin: '135792' }),
  'session.here': nothing,
  'session.me': nothing,
  'session.lock': nothing,
  'session.touch': nothing,
  'session.sign_out': nothing,
  'session.set_pin': () => ({ pin: '739154' }),
  'staff.list': nothing,
  'staff.add': () => ({ given: 'New', family: 'Person', role: 'nurse', login: 'new.person', password }),
  'staff.set_password': (f) => ({ staffId: f.staff.biller, password }),
  'staff.leave': (f) => ({ staffId: f.studentId }),
  'staff.file': (f) => ({ staffId: f.studentId }),
  'staff.set_role': (f) => ({ staffId: f.studentId, role: 'medical_assistant' }),
  'credentials.file': (f) => ({ staffId: f.studentId, kind: 'CCMA_NHA', validFrom: '2026-01-01' }),
  'credentials.attach': (f) => ({ credentialId: f.credentialId, evidence: { name: 'card.pdf', data: btoa('%PDF-1.4 card') } }),
  'credentials.verify': (f) => ({
    credentialId: f.credentialId,
    on: day,
    way: 'register',
    source: 'NHA',
    address: 'https://www.nhanow.com',
    result: 'not_found',
  }),
  'credentials.withdraw': (f) => ({ credentialId: f.credentialId, why: 'mistake', reason: 'wrong person' }),
  'credentials.of': (f) => ({ staffId: f.studentId }),
  'credentials.mine': nothing,
  'credentials.board': nothing,
  'credentials.paper': nothing,
  'credentials.evidence': (f, who) => ({ evidenceId: f.evidenceOf[who as keyof typeof f.evidenceOf] ?? f.evidenceOf.student }),
  'ce.log': (f) => ({ credentialId: f.credentialId, doneOn: day, title: 'Sharps', provider: 'County', amount: 1, category: 'any' }),
  'ce.confirm': (f) => ({ entryId: f.ceEntryId }),
  'ce.withdraw': (f) => ({ entryId: f.ceEntryId, reason: 'logged twice' }),
  'ce.of': (f) => ({ staffId: f.studentId }),
  'training.withdraw': (f) => ({ trainingId: f.trainingId, reason: 'wrong person' }),
  'signoffs.withdraw': (f) => ({ signOffId: f.signOffId, reason: 'wrong skill' }),
  'training.record': (f) => ({ staffId: f.studentId, kind: 'reps', what: 'IM', amount: 2, on: day }),
  'assessments.record': (f) => ({
    staffId: f.studentId,
    skill: 'vital_signs',
    method: 'simulated',
    on: day,
    steps: allDone('vital_signs'),
  }),
  'observations.begin': async (f) => {
    await f.pin(f.staff.provider, pinHash)
    return { observerId: f.staff.provider, pin, task: 'vital_signs', ...roomed(f) }
  },
  'observations.finish': (f) => ({ observationId: f.observationId, steps: allDone('vital_signs') }),
  'observations.let_go': (f) => ({ observationId: f.observationId }),
  'observations.mine': nothing,
  'skills.matrix': nothing,
  'skills.mine': nothing,
  'skills.of': (f) => ({ staffId: f.studentId }),
  'skills.checklist': () => ({ skill: 'vital_signs' }),
  'presence.today': nothing,
  'presence.start': (f) => ({ staffId: f.staff.nurse, placeId: f.placeId, mode: 'premises' }),
  'presence.end': (f) => ({ presenceId: f.presenceId }),
  'clients.list': nothing,
  'clients.issue': () => ({ name: 'Lab bridge', days: 30 }),
  'clients.revoke': (f) => ({ clientId: f.clientId }),
  'wallet.mine': (f) => ({ placeId: f.placeId }),
  'drafts.save': (f) => ({ ...draft(f), body: { text: 'new words' } }),
  'drafts.get': draft,
  'drafts.clear': draft,
  'audit.list': (f) => ({ patientId: f.patientId }),
  'audit.of_entry': async (f) => ({
    actId: (await f.rows<{ id: string }>('select id from audit where practice_id = $1 order by id limit 1', [f.practiceId]))[0]!.id,
  }),
  'audit.of_patient': ofPatient,

  'exam.progress': () => ({ exam: 'ccma' }),
  'exam.choose': () => ({ exam: 'rma' }),
  'exam.next': () => ({ exam: 'ccma' }),
  'exam.answer': () => ({ exam: 'ccma', questionId: 'vs-bp-rest', seed: 'f'.repeat(32), choice: 0 }),
  'mock.begin': () => ({ exam: 'ccma', length: 'quarter' }),
  'exam.paper': nothing,
  'mock.answer': async (f) => ({ ...(await mockOf(f)), place: 0, choice: 1 }),
  'mock.finish': mockOf,
  'exam.mocks': nothing,
  'exam.result': nothing,

  'binder.counts': () => ({ from: '2026-11-01', to: day }),
  'binder.pdf': () => ({ from: '2026-11-01', to: day }),
  'binder.csv': () => ({ from: '2026-11-01', to: day }),
  'standing_orders.list': nothing,
  'standing_orders.show': (f) => ({ seriesId: f.standingOrderId }),
  'standing_orders.of_visit': (f) => ({ visitId: f.visits.rooming }),
  'standing_orders.draft': (f) => ({
    providerId: f.staff.provider,
    body: {
      ...{ name: 'Rapid strep', kind: 'test', itemId: f.systemId, roles: ['medical_assistant'], cosignDays: 3 },
      ...{ criteria: {}, effectiveOn: day, expiresOn: '2027-06-30' },
    },
  }),
  'standing_orders.sign': async (f) => {
    await f.pin(f.staff.provider, pinHash)
    return { draftId: f.standingDraftId, version: 1, pin }
  },
  'standing_orders.retire': (f) => ({ seriesId: f.standingOrderId, reason: 'the season is over' }),
  'standing_orders.use': (f) => ({ ...seen(f), seriesId: f.standingOrderId, version: 1 }),
  'cosign.queue': nothing,
  'cosign.sign': (f) => ({ orders: [{ orderId: f.standingOrderedId, version: 1 }] }),
  'policies.list': nothing,
  'policies.adopt': () => ({ jurisdiction: 'CA', task: 'xray', reason: 'read by counsel', expires: '2027-06-30' }),
  'policies.narrow': () => ({ jurisdiction: 'CA', task: 'ekg', reason: 'nurses do it here', expires: '2027-06-30' }),
  'policies.revoke': (f) => ({ policyId: f.policyId, reason: 'not needed any more' }),
  'policies.override': (f) => ({
    staffId: f.staff.medical_assistant,
    task: 'tonometry',
    visitId: f.visits.rooming,
    reason: 'no nurse is free',
  }),
  'policies.review': () => ({ jurisdiction: 'CA', version: '2026.1', reviewedBy: 'Counsel', reviewedOn: day }),
  'patients.find': () => ({ query: canary }),
  'patients.recent': nothing,
  'patients.get': ofPatient,
  'patients.register': () => ({ family: 'Newcomer', given: 'Nora', birthDate: '1990-02-03', sex: 'female' }),
  'patients.update': (f) => ({ patientId: f.patientId, version: 1, changes: { phone: '5305550177' } }),
  'coverage.list': ofPatient,
  'payers.list': nothing,
  'payers.add': () => ({ name: 'Sierra Health', payerCode: 'SIERRA1', filingIndicator: 'HM' }),
  'coverage.add': (f) => ({ patientId: f.patientId, payerId: f.payerId, rank: 2, memberId: 'SECOND1', validFrom: '2026-01-01' }),
  'coverage.change': (f) => ({ coverageId: f.coverageId, version: 1, changes: { groupNumber: 'G1' } }),
  'coverage.end': (f) => ({ coverageId: f.coverageId, version: 1, lastDay: '2026-12-31' }),

  'chart.visits': ofPatient,
  'visits.board': () => ({ day }),
  'visits.day': () => ({ day }),
  'visits.openings': (f) => ({ providerId: f.staff.provider, day, minutes: 20 }),
  'visits.book': (f) => ({
    patientId: f.patientId,
    visitTypeId: f.visitTypes.acute,
    providerId: f.staff.provider,
    placeId: f.placeId,
    from: afternoon,
  }),
  'visits.move': (f) => ({ ...booked(f), from: afternoon }),
  'visits.cancel': (f) => ({ ...booked(f), reason: 'asked for another day' }),
  'visits.advance': (f) => ({ ...booked(f), to: 'arrived' }),
  'visits.undo': (f) => ({ visitId: f.visits.moved, version: 1 }),
  'visits.assign': (f) => ({ visitId: f.visits.arrived, version: 1, maId: f.staff.medical_assistant }),
  'checkin.open': (f) => ({ visitId: f.visits.expected }),
  'checkin.identify': (f) => ({ visitId: f.visits.expected, birthDate: '1980-05-14', name: `${canary}given ${canary}family` }),
  'checkin.confirm': (f) => ({ visitId: f.visits.identified, item: 'demographics', state: 'confirmed' }),
  'checkin.unchanged': (f) => ({ visitId: f.visits.identified }),
  'checkin.complete': (f) => ({ visitId: f.visits.checkedIn, version: 1 }),

  'vitals.record': (f) => ({ ...roomed(f), takenAt: f.now, readings: [{ kind: 'hr', value: '74', unit: '/min' }] }),
  'vitals.correct': (f) => ({ readingId: f.readingId, patientId: f.patientId, change: 'entered_in_error', reason: 'wrong cuff' }),
  'vitals.of_visit': (f) => ({ visitId: f.visits.rooming }),
  'vitals.flowsheet': (f) => ({ patientId: f.patientId, kind: 'bp' }),
  'vitals.trends': ofPatient,
  'allergies.list': ofPatient,
  'allergies.add': (f) => ({ ...roomed(f), substance: 'Latex' }),
  'allergies.correct': (f) => ({ ...roomed(f), allergyId: f.allergyId, state: 'resolved', reason: 'tolerated since' }),
  'allergies.review': (f) => ({ ...roomed(f), state: 'known' }),
  'problems.list': ofPatient,
  'problems.add': (f) => ({ ...roomed(f), code: 'E11.9' }),
  'problems.resolve': (f) => ({ ...roomed(f), problemId: f.problemId }),
  'tobacco.answer': (f) => ({ ...roomed(f), status: 'never' }),
  'tobacco.list': ofPatient,
  'medications.list': ofPatient,
  'medications.add': (f) => ({ ...roomed(f), name: 'Ibuprofen' }),
  'medications.stop': (f) => ({ ...roomed(f), medicationId: f.medicationId, reason: 'cough' }),
  'medications.report': (f) => ({ ...roomed(f), answers: [{ medicationId: f.medicationId, answer: 'taken' }] }),
  'rooming.open': (f) => ({ visitId: f.visits.rooming }),
  'rooming.reason': (f) => ({ ...roomed(f), reason: 'cough', was: `${canary} reason` }),
  'rooming.handoff': (f) => ({ ...roomed(f), handoff: 'looks unwell', was: '' }),
  'rooming.ready': roomed,

  'orders.place': (f) => ({ ...seen(f), kind: 'test', itemId: f.systemId }),
  'orders.cancel': (f) => ({ orderId: f.testOrderId, version: 1, reason: 'not needed' }),
  'orders.of_visit': (f) => ({ visitId: f.visits.rooming }),
  'orders.menu': nothing,
  'immunizations.give': (f) => ({
    ...roomed(f),
    orderId: f.vaccineOrderId,
    lotId: f.lotId,
    site: 'LD',
    visGivenOn: day,
    screening: screening.map(({ key }) => ({ key, yes: false })),
    verifiedBy: null,
  }),
  'immunizations.not_given': (f) => ({ ...roomed(f), orderId: f.vaccineOrderId, reason: 'would rather not' }),
  'immunizations.void': (f) => ({ immunizationId: f.immunizationId, reason: 'wrong room', doseReturned: true }),
  'immunizations.list': ofPatient,
  'forecast.of_patient': ofPatient,
  'forecast.due_list': nothing,
  'correspondence.vaccines_due': () => ({ day: '2026-11-24' }),
  'immunizations.lots': (f) => ({ visitId: f.visits.rooming, productId: f.productId }),
  'stock.receive': (f) => ({ productId: f.productId, lot: 'NEWLOT', expiresOn: '2027-06-30', funding: 'private', doses: 10 }),
  'stock.waste': (f) => ({ lotId: f.lotId, doses: 1, reason: 'dropped' }),
  'stock.list': nothing,
  'vaccines.list': nothing,
  'vaccines.add': () => ({
    name: 'A new vaccine',
    cvx: '140',
    route: 'IM',
    doseQuantity: '0.5',
    visName: 'Influenza vaccine information statement',
    visEdition: '2025-01-31',
  }),
  'labtests.add': () => ({
    name: 'Ferritin',
    specimen: 'blood',
    containers: [{ container: 'serum_gel' }],
    labName: 'County Lab',
    expectedDays: 3,
  }),
  'labtests.adopt': () => ({ labName: 'County Lab', names: ['TSH'] }),
  'labtests.retire': (f) => ({ labTestId: f.bloodTestId, version: 1 }),
  'labtests.list': nothing,
  'printers.set': (f) => ({ placeId: f.placeId, host: '192.0.2.7', port: 9100 }),
  'printers.list': nothing,
  'draws.plan': (f) => ({ visitId: f.visits.rooming }),
  'draws.identify': (f) => ({ ...roomed(f), saidName: true, birthDate: '1980-05-14' }),
  'draws.vein': async (f, who) => ({ ...(await atChair(f, who)), ...needle, site: 'left_arm', orderIds: [f.bloodOrderId] }),
  'draws.skin': async (f, who) => ({ ...(await atChair(f, who)), ...needle, site: 'left_finger', orderIds: [f.fingerOrderId] }),
  'specimens.take': async (f, who) => ({ ...(await atChair(f, who)), orderIds: [f.urineOrderId] }),
  'specimens.queue': nothing,
  'specimens.store': (f) => ({ specimenIds: [f.containers.collected], where: 'refrigerator' }),
  'specimens.receive': (f) => ({ specimenIds: [f.containers.sent] }),
  'specimens.result': (f) => ({ specimenIds: [f.containers.received] }),
  'specimens.reject': (f) => ({ specimenId: f.containers.collected, version: 1, reason: 'clotted', again: true }),
  'manifests.hand_off': (f) => ({ specimenIds: [f.containers.stored], courier: 'Quick Couriers' }),
  'manifests.paper': (f) => ({ manifestId: f.manifestId }),
  'labels.print': (f) => ({ which: { drawId: f.drawId }, way: 'pdf' }),
  'labels.paper': (f) => ({ drawId: f.drawId }),
  'tests.record': (f) => ({
    ...roomed(f),
    orderId: f.testOrderId,
    kitLotId: f.kitLotId,
    value: 'Negative',
    internalControl: 'valid',
    performedAt: f.now,
  }),
  'tests.correct': (f) => ({ resultId: f.resultId, value: 'Negative', reason: 'read too early' }),
  'tests.menu': (f) => ({ visitId: f.visits.rooming }),
  'tests.list': ofPatient,
  'testsystems.list': nothing,
  'testsystems.add': () => ({
    name: 'A new test',
    analyte: 'Influenza virus A antigen',
    loinc: '80382-5',
    specimen: 'nasal swab',
    values: ['Positive', 'Negative'],
  }),
  'kits.receive': (f) => ({ systemId: f.systemId, lot: 'NEWKIT', expiresOn: '2027-06-30', openedOn: null }),
  'controls.run': (f) => ({
    kitLotId: f.kitLotId,
    controls: [
      { level: 'negative', controlLot: 'QC1', controlExpiresOn: '2027-06-30', observed: 'Negative' },
      { level: 'positive', controlLot: 'QC1', controlExpiresOn: '2027-06-30', observed: 'Positive' },
    ],
  }),
  'controls.note_excursion': (f) => ({ systemId: f.systemId, kitLotId: f.kitLotId, what: 'the fridge stood open' }),
  'controls.set_rule': (f) => ({
    systemId: f.systemId,
    controls: [{ level: 'positive', expected: 'Positive' }],
    everyDays: 30,
    newLot: true,
    newShipment: true,
    newOperator: true,
    source: 'the insert, quality control',
  }),
  'controls.due': nothing,
  'controls.log': (f) => ({ systemId: f.systemId }),
  'controls.of_system': (f) => ({ systemId: f.systemId }),
  'critical.told': (f) => ({ resultId: f.criticalId, toldTo: f.staff.nurse, readBack: true as const }),
  'critical.open': nothing,

  'note.open': (f) => ({ visitId: f.visits.with_provider }),
  'note.write': (f) => ({ ...seen(f), version: 1, assessment: 'strep', plan: 'rest' }),
  'diagnoses.search': () => ({ query: 'strep' }),
  'diagnoses.add': (f) => ({ ...seen(f), code: 'I10' }),
  'diagnoses.remove': (f) => ({ diagnosisId: f.diagnosisId, version: 1 }),
  'diagnoses.rank': (f) => ({ ...seen(f), order: [f.diagnosisId] }),
  'note.level': (f) => ({ ...seen(f), version: 1, code: '99214', basis: 'mdm' }),
  'note.sign': async (f) => ({
    ...seen(f),
    version: 1,
    seen: (await f.as('provider')('note.open', { visitId: f.visits.with_provider })).seen,
  }),
  'note.amend': (f) => ({ ...signed(f), text: 'culture came back', reason: 'late result' }),

  'charges.of_visit': (f) => ({ visitId: f.visits.checkout }),
  'charges.queue': nothing,
  'charges.accept': (f) => ({ chargeId: f.chargeId, version: 1 }),
  'charges.decline': (f) => ({ chargeId: f.chargeId, version: 1, reason: 'courtesy' }),
  'charges.change': (f) => ({ chargeId: f.chargeId, version: 1, units: 2 }),
  'charges.accept_all': (f) => ({ visitId: f.visits.checkout, seen: [{ chargeId: f.chargeId, version: 1 }] }),
  'fees.list': nothing,
  'fees.set': () => ({ code: '87880', label: 'Rapid strep A test', cents: 3200, category: 'lab' }),
  'correspondence.visit_summary': (f) => ({ visitId: f.visits.checkout }),
  'correspondence.follow_up': (f) => ({ visitId: f.visits.checkout }),
  'correspondence.day_sheet': () => ({ day }),
  'claims.build': (f) => ({ visitId: f.visits.left }),
  'claims.to_build': nothing,
  'claims.list': nothing,
  'claims.get': (f) => ({ claimId: f.claimId }),
  'claims.files': nothing,
  'claims.file': (f) => ({ claimIds: [f.claimId] }),
  'claims.read_file': (f) => ({ fileId: f.fileId }),
  'claims.download': (f) => ({ fileId: f.fileId }),
  'imports.list': nothing,
  'imports.show': (f) => ({ id: f.receivedId }),
  'imports.fhir': () => ({ name: 'chart.json', text: JSON.stringify(chart) }),
  'fhir.read': (f) => ({ type: 'Patient', id: f.patientId }),
  'fhir.search': (f) => ({ type: 'Observation', query: `patient=${f.patientId}` }),
  'fhir.capabilities': nothing,
  'calls.ring': () => ({ number: '(530) 555-0142' }),
  'calls.begin': () => ({ number: '5305550142' }),
  'calls.take': (f) => ({ callId: f.calls.ringing, version: 1 }),
  'calls.who': (f) => ({ callId: f.calls.open }),
  'calls.identify': (f) => ({ callId: f.calls.open, version: 1, patientId: f.patientId, birthDate: '1980-05-14' }),
  'calls.answer': (f) => ({ callId: f.calls.open, answers: [{ question: 'chest', yes: false }] }),
  'calls.route': (f) => ({
    callId: f.calls.open,
    version: 1,
    noted: { relation: 'patient', callback: '5305550142', kind: 'other', reason: 'asks for a form' },
  }),
  'calls.reply': (f) => ({ callId: f.calls.routed, version: 1, reply: 'Come in tomorrow.' }),
  'calls.tell': (f) => ({ callId: f.calls.answered, version: 1, outcome: 'no_answer' }),
  'calls.close': (f) => ({ callId: f.calls.routed, version: 1, outcome: 'called again' }),
  'calls.list': nothing,
  'calls.show': (f) => ({ callId: f.calls.open }),
  'calls.log': () => ({ from: day, to: day }),
  'calls.protocol': nothing,
  'calls.approve_protocol': () => ({ version: '2026.1', expires: '2027-11-24' }),
  'calls.end_approval': nothing,
  'tasks.mine': nothing,
  'tasks.due': nothing,
  'tasks.add': (f) => ({ title: 'call the laboratory', owner: { role: 'nurse' }, due: day, patientId: f.patientId }),
  'tasks.claim': (f) => ({ taskId: f.openTaskId, version: 1 }),
  'tasks.release': (f) => ({ taskId: f.ownTaskId, version: 1 }),
  'tasks.done': (f) => ({ taskId: f.openTaskId, version: 1 }),
  'trainings.catalogue': nothing,
  'trainings.require': () => ({ topic: 'respirator', applies: true }),
  'trainings.mine': nothing,
  'trainings.open': () => ({ topic: 'hipaa_privacy' }),
  'trainings.complete': (f) => ({ topic: f.ownTraining, understood: true }),
  'trainings.team': nothing,
  'trainings.session': (f) => ({
    topic: 'hipaa_privacy',
    heldOn: day,
    minutes: 30,
    trainerName: 'Their attorney',
    qualification: 'privacy law',
    contents: 'what changed',
    staffIds: [f.staff.nurse],
  }),
  'trainings.take_back': (f) => ({ doneId: f.trainingDoneId, reason: 'another person was meant' }),
  'trainings.roster': (f) => ({ sessionId: f.trainingSessionId }),
  'students.list': nothing,
  'students.enroll': async (f) => ({
    staffId: await f.hire({ role: 'student' }),
    school: 'Alder College',
    accreditor: 'CAAHEP',
    requiredHours: 160,
    competencies: ['vital_signs'],
    startsOn: day,
    endsOn: '2027-02-01',
    preceptorIds: [f.staff.medical_assistant],
  }),
  'students.progress': (f) => ({ externshipId: f.externshipId }),
  'students.log_hours': (f) => ({ externshipId: f.externshipId, day, from: '08:00', to: '12:00', what: 'rooming' }),
  'students.log_competency': (f) => ({ externshipId: f.externshipId, competency: 'telephone', how: 'simulated', on: day }),
  'students.countersign': (f) => ({ externshipId: f.externshipId, hoursIds: [f.externHoursId], verdict: 'confirmed' }),
  'students.finish': (f) => ({ externshipId: f.completeExternshipId, version: 1 }),
  'students.report': (f) => ({ externshipId: f.externshipId }),
  'practice_clinic.enter': nothing,
  'practice_clinic.leave': nothing,
  'practice_clinic.status': nothing,
  'scenarios.list': nothing,
  'scenarios.begin': () => ({ scenario: 'out-of-scope' }),
  'scenarios.finish': async (f, who) => ({ attemptId: await drillOf(f, who) }),
  'scenarios.result': async (f, who) => ({ attemptId: await drilled(f, who) }),
}

/** The smallest chart from elsewhere: one patient. */
const chart = {
  resourceType: 'Bundle',
  type: 'collection',
  entry: [
    {
      resource: {
        resourceType: 'Patient',
        id: 'p1',
        name: [{ family: 'Elsewhere', given: ['Eva'] }],
        birthDate: '1975-07-07',
        gender: 'female',
      },
    },
  ],
}

/** Where the rules were read. `read`: how much of the page was available. GK is general knowledge: no page, not verified. */
export const sources = {
  AAMA2020: {
    title: 'AAMA CMA Today Nov/Dec 2020, same title, Part I',
    url: 'https://www.aama-ntl.org/cma-today/archives/article?id=b9e2df4a-4840-6a90-a81c-ff00003b2c18',
    read: 'read-start',
  },
  AAMA_QA: {
    title: 'AAMA CMA Today Q&A on verbal orders, education, refills, signing',
    url: 'http://aama-ntl.org/cma-today/archives/article?id=bc7ecf4a-4840-6a90-a81c-ff00003b2c18',
    read: 'read-start',
  },
  CA1366: { title: '16 CCR 1366', url: 'https://govt.westlaw.com/calregs/ (16 CA ADC 1366)', read: 'read-start' },
  CA1366_1: { title: '16 CCR 1366.1', url: 'https://govt.westlaw.com/calregs/Document/I25FE17A0D48D11DEBC02831C6D6C108E', read: 'read' },
  CA2069: {
    title: 'Cal. Bus. & Prof. Code 2069 (also 2070, 2071)',
    url: 'https://sourceonhealthcare.org/legislation/cal-bus-authorized-tasks-under-direction-of-certain-medical-professionals-delegation-of-supervision-authorization-of-activities-which-medical-assistan',
    read: 'read-start',
  },
  CAFAQ: {
    title: 'Medical Board of California - Medical Assistants FAQ',
    url: 'https://mbc.ca.gov/FAQs/?cat=Licensees&topic=Medical+Assistants',
    read: 'read-start',
  },
  CAMED: {
    title: 'Buppert 2008 (Medscape) quoting the 16 CCR 1366(b) list; items 1-2 seen',
    url: 'https://www.medscape.com/viewarticle/580647_3',
    read: 'read-start',
  },
  CAREFILL: {
    title: 'Note on MAs calling in refills (quotes MBC/CMA guidance)',
    url: 'http://archive.constantcontact.com/fs119/1101931253024/archive/1112943863171.html',
    read: 'read',
  },
  CASTAND: {
    title: 'Medical Board of California slides on MAs and standing orders (K. Webb)',
    url: 'https://slideplayer.com./amp/14780699',
    read: 'read-start',
  },
  CMSFAQ: {
    title: 'CMS FAQ 2851/5005 (updated 2016-05-12), citing 80 FR 62798',
    url: 'https://webarchive.library.unt.edu/web/20170124215733/https://questions.cms.gov/faq.php?faqId=2851&id=5005',
    read: 'read',
  },
  FL3485: {
    title: 'Fla. Stat. 458.3485',
    url: 'https://getpocketlaw.com/law/state_florida/section-458-3485-medical-assistant_c30b4f5de2c1',
    read: 'read',
  },
  GK: { title: 'General knowledge, not verified', url: '', read: 'not-verified' },
  NYBILL: {
    title: 'NY S5340C / A5460C memo (2025-26): says NY is the only state that does not let MAs give immunisations; pending Feb 2026',
    url: 'https://fastdemocracy.com/bill-summary/?billsummary_id=NYB00169904&billsummary_session=2025-2026&billsummary_state=ny',
    read: 'read',
  },
  NYOP: {
    title: "NYSED Office of the Professions, 'Utilization of Medical Assistants' (Apr 2010, rev. Dec 2019); Educ. Law 6530(11)",
    url: 'https://www.op.nysed.gov/professions/specialist-assistants/professional-practice/utilization-of-medical-assistants',
    read: 'read-start',
  },
  NYOP2: { title: 'Secondary list of the NY may/may-not tasks', url: 'http://www.cnatips.com/1269/', read: 'read' },
  TX157: {
    title: 'Tex. Occ. Code 157.001-157.002',
    url: 'http://laws9.com/statutes/texas/occupations-code/title-3-health-professions/chapter-157-authority-of-physician-to-delegate-certain-medical-acts',
    read: 'read-start',
  },
  TX193: {
    title: '22 TAC 193.4 standing delegation orders (old number; Texas rules re-codified 2025-01-09, reported as chapter 169)',
    url: 'https://regulations.justia.com/states/texas/title-22/part-9/chapter-193/section-193-4',
    read: 'read-start',
  },
  TX2025: {
    title: 'TMLT: revised TMB rules now in effect (2025-01-09)',
    url: 'https://hub.tmlt.org/tmlt-blog/revised-tmb-rules-now-in-effect',
    read: 'read-start',
  },
  WA0010: { title: 'WAC 246-827-0010 definitions', url: 'https://apps.leg.wa.gov/wac/default.aspx?cite=246-827-0010', read: 'read-start' },
  WA040: {
    title: 'RCW 18.360.040 (credential categories)',
    url: 'https://casetext.com/statute/revised-code-of-washington/title-18-businesses-and-professions/chapter-18360-medical-assistants/section-18360040-certification-and-registration-requirements',
    read: 'read-start',
  },
  WA050: {
    title: 'RCW 18.360.050 (text seen in SSB 6283 of 2014; amended 2023 c.134, 2024 c.248)',
    url: 'https://lawfilesext.leg.wa.gov/biennium/2013-14/Htm/Bills/Senate%20Passed%20Legislature/6283-S.PL.htm',
    read: 'read-start',
  },
  WA060: {
    title: 'RCW 18.360.060 (pre-delegation test)',
    url: 'https://self-law.org/code/wa/title-18/chapter-18-360/18-360-060',
    read: 'read',
  },
  WA1073: {
    title: 'ESHB 1073 (2023 c.134) news / WSHA bulletin',
    url: 'http://www.wsha.org/articles/certification-scope-of-practice-and-supervision-changes-for-certain-medical-assistants-effective-april-20-2023/',
    read: 'read-start',
  },
  WAWSR: {
    title: 'WSR 24-22-100 (proposed WAC 246-827-0240, new -0340) and WSR 24-14-096',
    url: 'http://lawfilesext.leg.wa.gov/law/wsr/2024/22/24-22-100.htm',
    read: 'read-start',
  },
} as const satisfies Record<string, Source>

export interface Source {
  title: string
  url: string
  read: 'read' | 'read-start' | 'named-only' | 'not-verified'
}

export type SourceId = keyof typeof sources

/** The page to look at: its address, or its title when it has none. */
export const addressOf = (id: SourceId): string => sources[id].url || sources[id].title

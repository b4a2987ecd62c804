/** Where the rules were read. `read`: how much of the page was available. GK is general knowledge: no page, not verified. */
export const sources = {
  AAMA2021: {
    title: "AAMA CMA Today Jan/Feb 2021, 'What tasks are delegable... Part II' (D. Balasa)",
    url: 'https://www.aama-ntl.org/cma-today/archives/article?id=acfbdf4a-4840-6a90-a81c-ff00003b2c18',
    read: 'read',
  },
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
  AAMA_KEY: {
    title: "AAMA 'State Scope of Practice Laws' key-state list (old copy, c. 2018-19)",
    url: 'http://www.aama-ntl.org/employers/state-scope-of-practice-laws',
    read: 'read-start',
  },
  AK40920: {
    title: '12 AAC 40.920 (Alaska State Medical Board), current to 2024-08',
    url: 'https://regulations.justia.com/states/alaska/title-12/part-1/chapter-40/article-6/section-12-aac-40-920',
    read: 'read-start',
  },
  AK_AAMA: {
    title: 'AAMA Legal Eye: new Alaska delegation standards, effective 2019-12-25',
    url: 'https://aamalegaleye.wordpress.com/category/delegation/',
    read: 'read',
  },
  AZ1456: {
    title: 'A.R.S. 32-1456',
    url: 'https://www.azleg.gov/viewdocument/?docName=https://www.azleg.gov/ars/32/01456.htm',
    read: 'read-start',
  },
  AZ2025: {
    title: 'Arizona HB 2025 (2025), signed - House summary',
    url: 'https://www.azleg.gov/legtext/57leg/1R/summary/H.HB2025_021825_SIGNED.DOCX.htm',
    read: 'read-start',
  },
  AZ19509: {
    title: 'A.A.C. R4-19-509 (NP delegation to medical assistants)',
    url: 'https://casetext.com/regulation/arizona-administrative-code/title-4-professions-and-occupations/chapter-19-board-of-nursing/article-5-advanced-practice-registered-nursing/section-r4-19-509-delegation-to-medical-assistants',
    read: 'read-start',
  },
  AZ16: {
    title: 'A.A.C. R4-16-401/-402, final rule effective 2019-03-09',
    url: 'http://www.aama-ntl.org/docs/default-source/legal/az-bome-2-2019-final-rule-title-4-chapter-16.html',
    read: 'read-start',
  },
  AR31: {
    title: 'Ark. State Medical Board Rule/Regulation 31; Act 472 (named on AAMA key-state list)',
    url: 'http://www.aama-ntl.org/employers/state-scope-of-practice-laws',
    read: 'named-only',
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
  CASTAND: {
    title: 'Medical Board of California slides on MAs and standing orders (K. Webb)',
    url: 'https://slideplayer.com./amp/14780699',
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
  CO117: {
    title: '3 CCR 713-1.17; C.R.S. 12-240-107(3)(l)',
    url: 'https://law.cornell.edu/regulations/colorado/3-CCR-713-1.17',
    read: 'read-start',
  },
  CT6S: {
    title: 'Conn. Gen. Stat. 19a-6s, current to 2024 sessions',
    url: 'https://casetext.com/statute/general-statutes-of-connecticut/title-19a-public-health-and-well-being/chapter-368a-department-of-public-health/section-19a-6s-clinical-medical-assistants-may-administer-vaccines',
    read: 'read-start',
  },
  CT2: {
    title: 'Secondary: CT MAs barred from medication by any route apart from the vaccine exception',
    url: 'https://climbtheladder.com/can-medical-assistants-give-injections-in-ct',
    read: 'read-start',
  },
  DE8715: {
    title: '24 Del. Admin. Code 1900-8.7.15 (as proposed 2022) - AAMA letter',
    url: 'https://aamalegaleye.wordpress.com/tag/medication-administration/',
    read: 'read',
  },
  FL3485: {
    title: 'Fla. Stat. 458.3485',
    url: 'https://getpocketlaw.com/law/state_florida/section-458-3485-medical-assistant_c30b4f5de2c1',
    read: 'read',
  },
  GA05: {
    title: 'Ga. Comp. R. & Regs. 360-3-.05',
    url: 'https://regulations.justia.com/states/georgia/department-360/chapter-360-3/rule-360-3-05/',
    read: 'read-start',
  },
  GA44: { title: 'O.C.G.A. 43-34-44', url: 'http://statutes.laws-info.com/georgia/title-43/chapter-34/article-2/43-34-44', read: 'read' },
  GATB: {
    title: 'Georgia Composite Medical Board mailbag on TB skin tests',
    url: 'http://mag.org/news/articles/GCMB-addresses-medical-assistants-naloxone',
    read: 'read',
  },
  ID164: {
    title: 'IDAPA 24.33.01.164 (cosmetic treatment by medical personnel)',
    url: 'https://casetext.com/regulation/idaho-administrative-code/title-idapa-24-occupational-and-professional-licenses-division-of/rule-243301-rules-of-the-board-of-medicine-for-the-licensure-to-practice-medicine-and-osteopathic-medicine-in-idaho/section-243301164-supervising-physicians-of-medical-personnel',
    read: 'read-start',
  },
  IL542: {
    title: '225 ILCS 60/54.2 (as amended by P.A. 103-814)',
    url: 'https://beta.ilga.gov/Legislation/PublicActs/View/103-0814',
    read: 'read',
  },
  IA_AAMA: {
    title: 'AAMA Legal Eye: clinical task delegation in Iowa (nursing rules)',
    url: 'https://aamalegaleye.wordpress.com/tag/medical-assisting/',
    read: 'read-start',
  },
  KY_AAMA: {
    title: "AAMA Legal Eye: venipuncture delegation to Kentucky MAs (counsel's opinion)",
    url: 'https://aamalegaleye.wordpress.com/tag/delegation/',
    read: 'read',
  },
  ME2594: {
    title: '32 M.R.S. 2594-A (osteopathic); MD twin is 32 M.R.S. 3270-A; podiatry 32 M.R.S. 3552-A',
    url: 'https://legalfix.com/statutes/state-codes/maine/title-32/chapter-36/subchapter-7/section-2594-a',
    read: 'read',
  },
  MD12: {
    title: 'COMAR 10.32.12 (.01-.04), quoted on AAMA-MD and an AAACN thread',
    url: 'http://aama-md.org/html/regulations.html',
    read: 'read-start',
  },
  MD12b: {
    title: 'COMAR 10.32.12.04 D(2)-(3) as quoted',
    url: 'https://community.aaacn.org/discussion/medical-assistant-giving-im-kenalog-injections',
    read: 'read',
  },
  MA265: {
    title: 'M.G.L. c.112 s.265 and c.94C s.9(a) (St. 2016 c.234)',
    url: 'https://malegislature.gov/Laws/SessionLaws/Acts/2016/Chapter234',
    read: 'read',
  },
  MI16215: {
    title: 'MCL 333.16215',
    url: 'https://aamalegaleye.wordpress.com/2020/11/18/permissible-delegation-of-influenza-vaccination-administration-in-michigan/',
    read: 'read',
  },
  MT104: { title: 'MCA 37-3-104', url: 'https://lexace.ai/us/statute/montana/37-3-104', read: 'read' },
  MT401: { title: 'ARM 24.156.401', url: 'https://aamalegaleye.wordpress.com/tag/supervision/', read: 'read-start' },
  MT_C: {
    title: 'AAMA comments on proposed Montana rule (lists the onsite-supervision items)',
    url: 'http://aama-ntl.org/cma-today/archives/article?id=df2ddc4a-4840-6a90-a81c-ff00003b2c18',
    read: 'read',
  },
  NE_AAMA: {
    title: 'AAMA Legal Eye: Nebraska amendment to Medicine and Surgery Practice Act',
    url: 'https://aamalegaleye.wordpress.com/',
    read: 'read',
  },
  NV830: {
    title: 'NAC 630.830 (and 630.800-.825)',
    url: 'https://regulations.justia.com/states/nevada/chapter-630/supervision-of-medical-assistants/section-630-830',
    read: 'read',
  },
  NH_BON: {
    title: 'NH Board of Nursing clinical advisory on MAs (older)',
    url: 'http://www.nh.gov/nursing/nursing-practice/medical-asistant-statement.htm',
    read: 'read-start',
  },
  NJ64: {
    title: 'N.J.A.C. 13:35-6.4 - 2017 proposal PRN 2017-258',
    url: 'https://njconsumeraffairs.gov:443/Proposals/Pages/BME-11062017-proposal.aspx',
    read: 'read-start',
  },
  NJ2: {
    title: 'Secondary summary of N.J.A.C. 13:35-6.4 limits',
    url: 'https://legalclarity.org/can-medical-assistants-give-injections-in-nj',
    read: 'read-start',
  },
  NYOP: {
    title: "NYSED Office of the Professions, 'Utilization of Medical Assistants' (Apr 2010, rev. Dec 2019); Educ. Law 6530(11)",
    url: 'https://www.op.nysed.gov/professions/specialist-assistants/professional-practice/utilization-of-medical-assistants',
    read: 'read-start',
  },
  NYOP2: { title: 'Secondary list of the NY may/may-not tasks', url: 'http://www.cnatips.com/1269/', read: 'read' },
  NYBILL: {
    title: 'NY S5340C / A5460C memo (2025-26): says NY is the only state that does not let MAs give immunisations; pending Feb 2026',
    url: 'https://fastdemocracy.com/bill-summary/?billsummary_id=NYB00169904&billsummary_session=2025-2026&billsummary_state=ny',
    read: 'read',
  },
  ND_MA3: {
    title: 'ND Board of Nursing UAP / Medication Assistant III pages; NDAC 54-07-05; NDCC 43-12.1',
    url: 'https://www.ndbon.org/UAP-MAIII/Overview.asp',
    read: 'read',
  },
  ND_FAQ: { title: 'ND Board of Nursing MA III FAQ', url: 'https://www.ndbon.org/FAQ/MedicationAsstIII.asp', read: 'read-start' },
  OH23: {
    title: 'OAC 4731-23-01 to -03; ORC 4731.053',
    url: 'https://codes.ohio.gov/ohio-administrative-code/chapter-4731-23',
    read: 'read-start',
  },
  OH2303: { title: 'OAC 4731-23-03', url: 'http://codes.ohio.gov/oac/4731-23-03', read: 'read-start' },
  OR_OMB: {
    title: 'Oregon Medical Board statement: Use of Unlicensed Healthcare Personnel',
    url: 'https://oregon.gov/omb/board/Philosophy/Pages/Use-of-Unlicensed-Healthcare-Personnel.aspx',
    read: 'read',
  },
  PA402: {
    title: '49 Pa. Code 18.401-18.402; 63 P.S. 422.17(b) (34 Pa.B. 43)',
    url: 'http://pacodeandbulletin.gov/Display/pabull?file=/secure/pabulletin/data/vol34/34-1/12.html',
    read: 'read-start',
  },
  SC196: {
    title: 'S.C. Code 40-47-196, 40-47-20, 40-33-42(C) (Act 171 of 2022)',
    url: 'https://www.lawserver.com/law/state/south-carolina/sc-code/south_carolina_code_40-47-196',
    read: 'read-start',
  },
  SC_AAMA: {
    title: 'AAMA Legal Eye: SC certified v. uncertified MAs (2024-03-20)',
    url: 'https://aamalegaleye.wordpress.com/2024/03/20/legally-delegable-tasks-to-certified-and-uncertified-medical-assistants-in-south-carolina/',
    read: 'read-start',
  },
  SC_6: {
    title: 'Maynard Nexsen: 6 things about CMAs in SC (Act 209 of 2024; deadline 2026-07-15)',
    url: 'https://maynardnexsen.com/publication-6-things-to-know-about-certified-medical-assistants-under-south-carolina-law',
    read: 'read-start',
  },
  SD_SMA: {
    title: 'SD Society of Medical Assistants: registration ended 2021-07-01',
    url: 'https://www.sdsma.us/scope-of-practice',
    read: 'read',
  },
  SD_BON: {
    title: 'SD Board of Nursing: ARSD 20:48:04.01 changes effective 2022-11-27',
    url: 'https://doh.sd.gov/boards/nursing/new.aspx',
    read: 'read',
  },
  SD_AAMA: {
    title: 'AAMA Legal Eye: DE and SD nursing boards recognise credentialed MAs (late 2022)',
    url: 'https://aamalegaleye.wordpress.com/tag/delaware/',
    read: 'read',
  },
  TN244: {
    title: 'Tenn. Code 68-11-244 (effective 2024-07-01); Pub. Ch. 1042 of 2024',
    url: 'https://lawserver.com/law/state/new-hampshire/nh-statutes/tennessee_code_68-11-244_v2',
    read: 'read-start',
  },
  TN_BME: {
    title: 'Tenn. Board of Medical Examiners delegation policy 2018-03-20, as quoted by AAMA',
    url: 'https://aamalegaleye.wordpress.com/2020/12/11/delegation-of-covid-19-vaccinations-in-tennessee/',
    read: 'read',
  },
  TN_HB: {
    title: 'Tenn. HB2044/SB2548 (2026, pending): PA delegation, NAHP',
    url: 'https://www.keepinglawsimple.org/states/tennessee/bills/2026/HB2044',
    read: 'read-start',
  },
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
  UT305: {
    title: 'Utah Code 58-68-305(6) (MD twin 58-67-305(6)); HB 316 (2022)',
    url: 'https://lexace.ai/us/statute/utah/58-68-305',
    read: 'read-start',
  },
  VA2901: {
    title: 'Va. Code 54.1-2901(A)(6), 54.1-3408 (AAMA counsel paper Dec 2022)',
    url: 'https://www.vasma.org/scope-of-practice/',
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
  WA040: {
    title: 'RCW 18.360.040 (credential categories)',
    url: 'https://casetext.com/statute/revised-code-of-washington/title-18-businesses-and-professions/chapter-18360-medical-assistants/section-18360040-certification-and-registration-requirements',
    read: 'read-start',
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
  WA0010: { title: 'WAC 246-827-0010 definitions', url: 'https://apps.leg.wa.gov/wac/default.aspx?cite=246-827-0010', read: 'read-start' },
  WI186: {
    title: '2023 Wis. Act 186 (chiropractic use of MAs)',
    url: 'https://docs-preview.legis.wisconsin.gov/2023/related/acts/186/1',
    read: 'read',
  },
  GK: { title: 'General knowledge, not verified', url: '', read: 'not-verified' },
  CMSFAQ: {
    title: 'CMS FAQ 2851/5005 (updated 2016-05-12), citing 80 FR 62798',
    url: 'https://webarchive.library.unt.edu/web/20170124215733/https://questions.cms.gov/faq.php?faqId=2851&id=5005',
    read: 'read',
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

/** CVX codes by what is in them (CDC IIS code sets, groups of `cvx`; CDSi 4.65 schedule supporting data, CVX to antigen map). */
export const hepB = ['08', '42', '43', '44', '45', '51', '102', '104', '110', '132', '146', '189', '193', '198', '220']
export const rotavirus = ['74', '116', '119', '122']
export const dtap = ['01', '20', '22', '50', '102', '106', '107', '110', '120', '130', '132', '146', '170', '198']
/** Diphtheria and tetanus without pertussis, for children; counts for these two only. */
export const dt = ['28', '195']
export const tdap = ['115']
export const td = ['09', '113', '138', '139', '196']
/** Tetanus alone. */
export const tetanusOnly = ['35', '112', '142']
export const hibAny = ['17', '22', '46', '47', '48', '49', '50', '51', '102', '120', '132', '146', '148', '170', '198']
export const hibOmp = ['49', '51']
export const polio = ['02', '10', '89', '110', '120', '130', '132', '146', '170', '195']
export const pcv = ['100', '109', '133', '152', '177', '215', '216']
export const pneumococcal = ['33', '109', '133', '152', '215', '216', '327']
export const mmr = ['03', '94']
export const varicella = ['21', '94']
export const hepA = ['31', '52', '83', '84', '85', '104', '193']
export const hpv = ['62', '118', '137', '165']
export const menAcwy = ['108', '114', '136', '147', '203', '316', '328']
export const menB = ['162', '163', '164', '316', '328']
export const influenza = [
  ...['15', '16', '88', '111', '135', '140', '141', '144', '149', '150', '151', '153', '155', '158', '161', '166', '168', '171'],
  ...['185', '186', '197', '205', '320', '333'],
]
export const zoster = ['187', '188']
export const rsvAdult = ['303', '304', '305', '314', '326']
export const rsvAntibody = ['306', '307', '315', '332']
export const covid = [
  ...['207', '208', '210', '211', '212', '213', '217', '218', '219', '221', '225', '226', '227', '228', '229', '230'],
  ...['300', '301', '302', '308', '309', '310', '311', '312', '313', '334'],
]
/** Live, parenteral or nasal: hinder each other for 28 days (CDSi 4.65, live virus conflicts; ACIP general best practices, spacing). */
export const live = [
  ...['03', '04', '05', '06', '07', '21', '37', '38', '56', '75', '94', '105', '111', '121', '125', '149', '151', '169', '183', '184'],
  ...['204', '317', '333'],
]

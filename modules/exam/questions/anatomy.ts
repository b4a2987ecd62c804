import { questions } from '../exam.ts'

/** How the body is built and works, system by system. */
export const anatomy = questions([
  {
    id: 'ana-heart-flow',
    areas: { cma: 'general', rma: 'anatomy', ccma: 'anatomy' },
    stem: 'Blood that comes back from the body through the venae cavae enters which chamber first?',
    options: ['Right atrium', 'Left atrium', 'Right ventricle', 'Left ventricle'],
    answer: 0,
    rationale:
      'The venae cavae open into the right atrium; from there blood goes to the right ventricle and the lungs. The left atrium receives it from the lungs, and the left ventricle sends it to the body.',
    source: 'OpenStax, Anatomy and Physiology 2e, the cardiovascular system: the heart',
    level: 'recall',
  },
  {
    id: 'ana-sa-node',
    areas: { cma: 'general', rma: 'anatomy', ccma: 'anatomy' },
    stem: 'Which part of the heart sets its normal rhythm?',
    options: ['Atrioventricular node', 'Bundle of His', 'Sinoatrial node', 'Purkinje fibers'],
    answer: 2,
    rationale:
      'The sinoatrial node fires fastest and so leads. The AV node delays and passes on the impulse, and the bundle and Purkinje fibers spread it through the ventricles.',
    source: 'OpenStax, Anatomy and Physiology 2e, the cardiovascular system: the heart',
    level: 'recall',
  },
  {
    id: 'ana-alveoli',
    areas: { cma: 'general', rma: 'anatomy', ccma: 'anatomy' },
    stem: 'Where in the lungs do oxygen and carbon dioxide change places with the blood?',
    options: ['Bronchi', 'Alveoli', 'Trachea', 'Pleura'],
    answer: 1,
    rationale:
      'Gas exchange happens through the thin walls of the alveoli. Bronchi and trachea carry air, and the pleura covers the lungs.',
    source: 'OpenStax, Anatomy and Physiology 2e, the respiratory system',
    level: 'recall',
  },
  {
    id: 'ana-small-intestine',
    areas: { cma: 'general', rma: 'anatomy', ccma: 'anatomy' },
    stem: 'In which part of the gut are most nutrients absorbed?',
    options: ['Stomach', 'Large intestine', 'Esophagus', 'Small intestine'],
    answer: 3,
    rationale:
      'Villi give the small intestine its large surface for absorption. The stomach mainly breaks food down, the large intestine takes up water, and the esophagus only carries food.',
    source: 'OpenStax, Anatomy and Physiology 2e, the digestive system',
    level: 'recall',
  },
  {
    id: 'ana-insulin',
    areas: { cma: 'general', rma: 'anatomy', ccma: 'anatomy' },
    stem: 'Which organ makes insulin?',
    options: ['Liver', 'Adrenal gland', 'Pancreas', 'Thyroid gland'],
    answer: 2,
    rationale:
      'Beta cells in the islets of the pancreas make insulin. The liver stores glycogen, the adrenals make cortisol and epinephrine, and the thyroid makes thyroxine and calcitonin.',
    source: 'OpenStax, Anatomy and Physiology 2e, the endocrine system',
    level: 'recall',
  },
  {
    id: 'ana-nephron',
    areas: { cma: 'general', rma: 'anatomy', ccma: 'anatomy' },
    stem: 'What is the functional unit of the kidney?',
    options: ['Nephron', 'Neuron', 'Ureter', 'Alveolus'],
    answer: 0,
    rationale:
      'Each nephron filters blood and forms urine. A neuron is a nerve cell, the ureter carries urine to the bladder, and the alveolus is in the lung.',
    source: 'OpenStax, Anatomy and Physiology 2e, the urinary system',
    level: 'recall',
  },
  {
    id: 'ana-urine-path',
    areas: { cma: 'general', rma: 'anatomy', ccma: 'anatomy' },
    stem: 'In which order does urine pass these structures?',
    options: [
      'Kidney, urethra, bladder, ureter',
      'Bladder, kidney, ureter, urethra',
      'Ureter, kidney, urethra, bladder',
      'Kidney, ureter, bladder, urethra',
    ],
    answer: 3,
    rationale:
      'Urine is made in the kidney, runs down the ureter into the bladder and leaves by the urethra. The other orders swap ureter and urethra or begin in the wrong place.',
    source: 'OpenStax, Anatomy and Physiology 2e, the urinary system',
    level: 'recall',
  },
  {
    id: 'ana-wbc',
    areas: { cma: 'general', rma: 'anatomy', ccma: 'anatomy' },
    stem: 'A patient has a bacterial infection. Which white blood cell is usually the most numerous and rises first?',
    options: ['Eosinophil', 'Neutrophil', 'Basophil', 'Monocyte'],
    answer: 1,
    rationale:
      'Neutrophils are the most common white cells and the first to arrive at a bacterial infection. Eosinophils rise with allergy and parasites, basophils are rare, and monocytes come later.',
    source: 'OpenStax, Anatomy and Physiology 2e, the cardiovascular system: blood',
    level: 'application',
  },
  {
    id: 'ana-platelets',
    areas: { cma: 'general', rma: 'anatomy', ccma: 'anatomy' },
    stem: 'A patient’s count of platelets is very low. What do you watch for above all?',
    options: ['Infection', 'Bleeding', 'Jaundice', 'Swelling of the legs'],
    answer: 1,
    rationale:
      'Platelets form the first plug in a damaged vessel, so too few means bleeding. Infection goes with low white cells, jaundice with bilirubin, and swollen legs with fluid.',
    source: 'OpenStax, Anatomy and Physiology 2e, the cardiovascular system: blood',
    level: 'application',
  },
  {
    id: 'ana-hemoglobin',
    areas: { cma: 'general', rma: 'anatomy', ccma: 'anatomy' },
    stem: 'What carries most of the oxygen in the blood?',
    options: ['Plasma proteins', 'Platelets', 'Antibodies', 'Hemoglobin in red cells'],
    answer: 3,
    rationale:
      'Hemoglobin binds nearly all oxygen that blood carries; little is dissolved in plasma. Plasma proteins hold fluid in the vessels, platelets clot, and antibodies defend.',
    source: 'OpenStax, Anatomy and Physiology 2e, the respiratory system: transport of gases',
    level: 'recall',
  },
  {
    id: 'ana-deltoid',
    areas: { cma: 'general', rma: 'anatomy', ccma: 'anatomy' },
    stem: 'Which muscle forms the rounded contour of the shoulder?',
    options: ['Deltoid', 'Biceps brachii', 'Trapezius', 'Pectoralis major'],
    answer: 0,
    rationale:
      'The deltoid covers the shoulder joint. The biceps lies at the front of the upper arm, the trapezius on the back and neck, and the pectoralis major on the chest.',
    source: 'OpenStax, Anatomy and Physiology 2e, the muscular system',
    level: 'recall',
  },
  {
    id: 'ana-vastus',
    areas: { cma: 'general', rma: 'anatomy', ccma: 'anatomy' },
    stem: 'The vastus lateralis lies at which part of the body?',
    options: ['Inner side of the thigh', 'Back of the calf', 'Outer side of the thigh', 'Lower part of the back'],
    answer: 2,
    rationale:
      'The vastus lateralis is the outer head of the quadriceps. The adductors are on the inner thigh, the gastrocnemius is in the calf, and the latissimus dorsi is on the back.',
    source: 'OpenStax, Anatomy and Physiology 2e, the muscular system',
    level: 'recall',
  },
  {
    id: 'ana-femur',
    areas: { cma: 'general', rma: 'anatomy', ccma: 'anatomy' },
    stem: 'Which is the longest bone of the body?',
    options: ['Femur', 'Tibia', 'Humerus', 'Fibula'],
    answer: 0,
    rationale:
      'The femur, the thigh bone, is the longest and strongest. The tibia and fibula are in the lower leg, and the humerus is in the upper arm.',
    source: 'OpenStax, Anatomy and Physiology 2e, the appendicular skeleton',
    level: 'recall',
  },
  {
    id: 'ana-joint-hinge',
    areas: { cma: 'general', rma: 'anatomy', ccma: 'anatomy' },
    stem: 'Which kind of joint is the elbow mainly?',
    options: ['Ball-and-socket joint', 'Pivot joint in the neck', 'Hinge joint', 'Fixed joint (suture)'],
    answer: 2,
    rationale:
      'The elbow bends and straightens like a hinge. Shoulder and hip are ball and socket, the first two neck bones form a pivot, and sutures of the skull do not move.',
    source: 'OpenStax, Anatomy and Physiology 2e, joints',
    level: 'recall',
  },
  {
    id: 'ana-cerebellum',
    areas: { cma: 'general', rma: 'anatomy', ccma: 'anatomy' },
    stem: 'Which part of the brain coordinates balance and fine movement?',
    options: ['Brainstem', 'Cerebellum', 'Hypothalamus', 'Occipital lobe'],
    answer: 1,
    rationale:
      'The cerebellum adjusts movement and balance. The brainstem keeps breathing and heart rate, the hypothalamus temperature and hunger, and the occipital lobe sees.',
    source: 'OpenStax, Anatomy and Physiology 2e, the nervous system',
    level: 'recall',
  },
  {
    id: 'ana-sympathetic',
    areas: { cma: 'general', rma: 'anatomy', ccma: 'anatomy' },
    stem: 'A patient is frightened before a blood draw: pulse and pressure rise, pupils widen. Which system is at work?',
    options: ['Parasympathetic nervous system', 'Somatic nervous system', 'Lymphatic system', 'Sympathetic nervous system'],
    answer: 3,
    rationale:
      'The sympathetic system readies for fight or flight. The parasympathetic slows the heart and rests, the somatic moves muscles at will, and the lymphatic drains fluid and defends.',
    source: 'OpenStax, Anatomy and Physiology 2e, the autonomic nervous system',
    level: 'application',
  },
  {
    id: 'ana-skin-layers',
    areas: { cma: 'general', rma: 'anatomy', ccma: 'anatomy' },
    stem: 'Into which layer does a needle placed subcutaneously deliver a drug?',
    options: ['Epidermis', 'Dermis', 'Fatty tissue beneath the dermis', 'Muscle beneath the fascia'],
    answer: 2,
    rationale:
      'Subcutaneous is in the fat (hypodermis) below the dermis. Intradermal is within the dermis, intramuscular in the muscle, and the epidermis is the thin outer layer.',
    source: 'OpenStax, Anatomy and Physiology 2e, the integumentary system',
    level: 'application',
  },
  {
    id: 'ana-thyroid-tsh',
    areas: { cma: 'general', rma: 'anatomy', ccma: 'anatomy' },
    stem: 'Which gland makes the hormone TSH, which drives the thyroid?',
    options: ['Pituitary', 'Thyroid', 'Parathyroid', 'Adrenal'],
    answer: 0,
    rationale:
      'TSH comes from the anterior pituitary. The thyroid answers with its own hormones, the parathyroids govern calcium, and the adrenals make cortisol.',
    source: 'OpenStax, Anatomy and Physiology 2e, the endocrine system',
    level: 'recall',
  },
  {
    id: 'ana-gallbladder',
    areas: { cma: 'general', rma: 'anatomy', ccma: 'anatomy' },
    stem: 'What does the gallbladder do?',
    options: ['Makes bile for the liver', 'Makes enzymes for starch', 'Filters old red blood cells', 'Stores bile made by the liver'],
    answer: 3,
    rationale:
      'The liver makes bile, and the gallbladder stores and concentrates it. Enzymes for starch come from salivary glands and pancreas, and the spleen filters old red cells.',
    source: 'OpenStax, Anatomy and Physiology 2e, the digestive system',
    level: 'recall',
  },
  {
    id: 'ana-eye-lens',
    areas: { cma: 'general', rma: 'anatomy', ccma: 'anatomy' },
    stem: 'Which structure of the eye becomes cloudy in a cataract?',
    options: ['Cornea', 'Lens', 'Retina', 'Iris'],
    answer: 1,
    rationale:
      'A cataract is a clouding of the lens. The cornea is the clear front, the retina takes in light at the back, and the iris is the colored ring.',
    source: 'OpenStax, Anatomy and Physiology 2e, the nervous system: sensory perception; National Eye Institute, cataracts',
    level: 'recall',
  },
  {
    id: 'ana-ear-cochlea',
    areas: { cma: 'general', rma: 'anatomy', ccma: 'anatomy' },
    stem: 'Which part of the ear turns sound into nerve signals?',
    options: ['Eardrum', 'Cochlea', 'Auditory tube', 'Semicircular canals'],
    answer: 1,
    rationale:
      'Hair cells in the cochlea send the signal to the nerve. The eardrum vibrates, the auditory tube evens pressure, and the semicircular canals sense rotation.',
    source: 'OpenStax, Anatomy and Physiology 2e, sensory perception',
    level: 'recall',
  },
  {
    id: 'ana-uterine-tube',
    areas: { cma: 'general', rma: 'anatomy', ccma: 'anatomy' },
    stem: 'Where does fertilization normally take place?',
    options: ['Ovary', 'Cavity of the uterus', 'Cervix', 'Uterine (fallopian) tube'],
    answer: 3,
    rationale:
      'Egg and sperm usually meet in the uterine tube. The ovary releases the egg, the embryo implants in the uterus, and the cervix is the neck of the uterus.',
    source: 'OpenStax, Anatomy and Physiology 2e, the reproductive system',
    level: 'recall',
  },
  {
    id: 'ana-lymph',
    areas: { cma: 'general', rma: 'anatomy', ccma: 'anatomy' },
    stem: 'Swollen, tender lumps under the jaw with a sore throat are most likely:',
    options: ['Lymph nodes', 'Salivary stones', 'Thyroid lobes', 'Muscles of chewing'],
    answer: 0,
    rationale:
      'Nodes that drain the throat swell when they fight an infection. Stones hurt at meals, the thyroid lies lower in the neck, and chewing muscles do not form separate lumps.',
    source: 'OpenStax, Anatomy and Physiology 2e, the lymphatic and immune system',
    level: 'application',
  },
  {
    id: 'ana-homeostasis',
    areas: { cma: 'general', rma: 'anatomy', ccma: 'anatomy' },
    stem: 'Shivering that begins when the body cools and stops once it is warm is an example of:',
    options: ['Positive feedback', 'Metastasis', 'Homeostasis by negative feedback', 'Peristalsis'],
    answer: 2,
    rationale:
      'Negative feedback works against a change and ends when balance is back. Positive feedback increases a change, metastasis is the spread of cancer, and peristalsis moves food along.',
    source: 'OpenStax, Anatomy and Physiology 2e, an introduction to the human body: homeostasis',
    level: 'application',
  },
])

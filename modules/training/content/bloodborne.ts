import type { Content } from './content.ts'

/** 29 CFR 1910.1030(g)(2)(vii) lists what this training must hold; (N) asks for someone who can answer questions. */
export const bloodborne: Content = {
  topic: 'bloodborne_pathogens',
  edition: '2026-11',
  minutes: 20,
  cites: ['29 CFR 1910.1030(c)–(h)', '29 CFR 1910.1030(g)(2)(vii)'],
  needsTeacher: '29 CFR 1910.1030(g)(2)(vii)(N): you must be able to put questions to someone who knows the subject',
  sections: [
    {
      heading: 'What can be caught, and how',
      says: [
        'Hepatitis B, hepatitis C and HIV live in blood and in other body fluids that may hold blood. Treat every patient’s as if it were infectious: this is what universal precautions mean.',
        'They pass through a needlestick or cut, a splash into eye, nose or mouth, or contact with broken skin. A person who carries one of them often looks and feels well; others are tired, feverish or yellow, or lose weight.',
      ],
    },
    {
      heading: 'The plan of this practice',
      says: [
        'The exposure control plan says which of our tasks bring contact, and what we do about it. It is looked over each year, together with people who do the work. You may read it at any time: ask where it is kept.',
        'The rule itself is free to read: 29 CFR 1910.1030.',
      ],
    },
    {
      heading: 'Devices and ways of working',
      says: [
        'Use the safety device and activate it at once. Do not recap, bend or break a needle. Drop it into the sharps container yourself, straight after use; containers are closed and changed before they are overfull.',
        'Wash your hands after taking gloves off and after any contact. No eating, drinking, lip balm or contact lenses where blood may be. Specimens go in a leak-proof container with its label or red bag.',
      ],
    },
    {
      heading: 'Protective equipment',
      says: [
        'Gloves when contact is likely; face and eye protection when it may splash; a gown when it may soak. The practice gives them in your size and at no cost to you.',
        'Take them off without touching the outside, before you leave the work area, and change them when torn or dirty.',
      ],
    },
    {
      heading: 'Hepatitis B vaccine',
      says: [
        'It is safe and it works well. The practice offers it free, within 10 working days of your first assignment to such work. You may decline in writing, and change your mind later.',
      ],
    },
    {
      heading: 'If it happens to you',
      says: [
        'Wash the wound with soap and water; flush eyes, nose or mouth with water. Tell the person in charge at once, not at the end of the shift: treatment after HIV contact works best when begun within hours.',
        'You get a confidential medical evaluation and follow-up at no cost, the source is tested where law allows, and you get the clinician’s written opinion within 15 days of the evaluation. The device, the place and how it happened go into the sharps injury log.',
      ],
    },
    {
      heading: 'Labels and waste',
      says: [
        'The biohazard sign, orange or orange-red, or a red bag or container, marks what may be infectious: sharps, waste, refrigerators with specimens, dirty laundry. Clean spills with a fitting disinfectant for as long as its label says; pick up broken glass with tongs, never by hand.',
      ],
    },
  ],
  questions: [
    {
      ask: 'A patient looks healthy and says they carry no infection. How do you treat their blood?',
      options: ['As harmless', 'As infectious, like everyone’s', 'As infectious only if they are new here'],
      right: 1,
      read: 'What can be caught, and how',
    },
    {
      ask: 'You have given an injection. What happens to the needle?',
      options: [
        'Recap it, then into the container',
        'Leave it on the tray until the visit is over',
        'Safety device on, and into the sharps container at once',
      ],
      right: 2,
      read: 'Devices and ways of working',
    },
    {
      ask: 'Blood splashes into your eye at 9 in the morning. When do you report it?',
      options: ['At once, after flushing the eye', 'At the end of the shift', 'Only if it becomes red'],
      right: 0,
      read: 'If it happens to you',
    },
    {
      ask: 'Who pays for the hepatitis B vaccine?',
      options: ['You do', 'Your own insurance', 'The practice'],
      right: 2,
      read: 'Hepatitis B vaccine',
    },
    {
      ask: 'What does a red bag say?',
      options: ['It may be infectious', 'It is hot', 'It is for paper'],
      right: 0,
      read: 'Labels and waste',
    },
  ],
}

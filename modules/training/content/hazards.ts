import type { Content } from './content.ts'

/** 29 CFR 1910.1200(h)(2)–(3): what employees are told of chemicals and taught about them. */
export const hazards: Content = {
  topic: 'hazard_communication',
  edition: '2026-11',
  minutes: 12,
  cites: ['29 CFR 1910.1200(e)–(h)', 'ANSI/ISEA Z358.1 (15 minutes at the eyewash)'],
  sections: [
    {
      heading: 'Your right to know',
      says: [
        'The practice keeps a written program and a list of the hazardous chemicals used here: disinfectants, bleach, alcohol, formalin, cold sprays, silver nitrate, oxygen. You may read both at any time.',
        'Household use of a household product in household amounts is outside of the rule; a disinfectant used many times a day is not.',
      ],
    },
    {
      heading: 'Labels',
      says: [
        'A shipped container names the product, a signal word (Danger is worse than Warning), what it can do, what to do about it, pictograms and its maker. Never take a label off or paint over it.',
        'What you pour into another bottle is labelled too: product and hazard. Only what you use up yourself in the same shift may go without.',
      ],
    },
    {
      heading: 'Pictograms',
      says: [
        'A flame burns; a flame over a circle feeds fire; a corrosion mark eats skin, eyes and metal; a skull can kill in small amounts; a person with a star harms over time (cancer, lungs, fertility); an exclamation mark irritates; a gas cylinder is under pressure.',
      ],
    },
    {
      heading: 'Safety data sheets',
      says: [
        'Each product has a sheet of 16 sections in a fixed order: first aid is section 4, spills section 6, protective equipment section 8. It must be within reach during every shift without asking for a key or a password you do not have.',
      ],
    },
    {
      heading: 'Protect yourself',
      says: [
        'Read before first use. Wear what section 8 says. Air the room. Never mix bleach with ammonia or an acid: the gas can kill. You notice a leak by smell, stinging eyes, a spill or an alarm.',
        'On skin or in eyes: rinse with water at the eyewash for 15 minutes, then be seen. A spill you are not trained for: leave, close the door, call the person in charge.',
      ],
    },
  ],
  questions: [
    {
      ask: 'Which signal word means the greater hazard?',
      options: ['Warning', 'Danger', 'Caution'],
      right: 1,
      read: 'Labels',
    },
    {
      ask: 'You pour disinfectant into a spray bottle that a colleague will use tomorrow. What does the bottle need?',
      options: ['Nothing, everyone knows it', 'Your initials', 'A label with the product and its hazards'],
      right: 2,
      read: 'Labels',
    },
    {
      ask: 'Something splashed into an eye. Which section of the safety data sheet do you open?',
      options: ['Section 4, first aid', 'Section 9, physical properties', 'Section 14, transport'],
      right: 0,
      read: 'Safety data sheets',
    },
    {
      ask: 'The sheets are in a locked office this afternoon. Is that right?',
      options: ['Yes, if the manager has the key', 'No, they must be within reach in every shift', 'Yes, on paper they may be locked'],
      right: 1,
      read: 'Safety data sheets',
    },
    {
      ask: 'May bleach be mixed with an ammonia cleaner?',
      options: ['In the open air', 'If diluted', 'Never'],
      right: 2,
      read: 'Protect yourself',
    },
  ],
}

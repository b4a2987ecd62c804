import type { Content } from './content.ts'

/** 29 CFR 1910.38(e)–(f): the plan is reviewed with each person covered by it. */
export const emergency: Content = {
  topic: 'emergency_plan',
  edition: '2026-11',
  minutes: 10,
  cites: ['29 CFR 1910.38', '29 CFR 1910.165'],
  sections: [
    {
      heading: 'The plan',
      says: [
        'It says how to report a fire or other emergency, how we get out and by which way, who stays behind for a moment and why, how we count who is out, who does rescue or first aid, and whom to ask. With more than 10 employees it is in writing, and you may read it.',
        'It is gone over with you when you begin, when your part in it changes and when the plan changes.',
      ],
    },
    {
      heading: 'Fire: in this order',
      says: [
        'Rescue who is in danger beside you. Alarm: pull the station, call 911, say where. Contain: close doors and windows as you go. Then leave, or put out a small fire only if you were trained and the way out is behind you.',
        'Stairs, never the lift. Patients leave with you: the closest room first, those who walk before those who must be helped. Leave belongings.',
      ],
    },
    {
      heading: 'Where we meet',
      says: [
        'Everyone goes to the meeting place and stays until counted. Take the day’s list of patients if it is in reach. Nobody goes back in; tell the fire service who is missing and where they were last seen.',
      ],
    },
    {
      heading: 'Other emergencies',
      says: [
        'A patient collapses: call for help, 911, defibrillator, begin CPR if you can. Violence or a weapon: get out if there is a way; if not, hide and lock the door; call 911 when it is safe. Severe weather: inner room, away from glass.',
      ],
    },
    {
      heading: 'Every day',
      says: [
        'Exits are never locked from the inside nor blocked, not even for a minute. Know two ways out of each room where you work, the nearest alarm, extinguisher, eyewash and oxygen shut-off.',
      ],
    },
  ],
  questions: [
    {
      ask: 'Smoke comes from the supply room. Nobody is inside. What is first?',
      options: ['Raise the alarm and close the door', 'Open the door to look', 'Finish with the patient'],
      right: 0,
      read: 'Fire: in this order',
    },
    {
      ask: 'Where does everyone go after leaving?',
      options: ['To their cars', 'To the meeting place, until counted', 'Home, if the day is nearly over'],
      right: 1,
      read: 'Where we meet',
    },
    {
      ask: 'A box stands before the back exit, for ten minutes only. Is that allowed?',
      options: ['Yes, for so short a time', 'Yes, when the front door is open', 'No'],
      right: 2,
      read: 'Every day',
    },
    {
      ask: 'A colleague is missing at the meeting place. What do you do?',
      options: ['Go back and look', 'Tell the fire service who and where', 'Wait for them to telephone'],
      right: 1,
      read: 'Where we meet',
    },
    {
      ask: 'When is the plan gone over with you?',
      options: ['When you begin, and when it or your part changes', 'Once in ten years', 'Only after a fire'],
      right: 0,
      read: 'The plan',
    },
  ],
}

/** 29 CFR 1910.157(g)(1)–(2): the general principles of use and the hazards of a fire that has just begun. */
export const extinguisher: Content = {
  topic: 'fire_extinguisher',
  edition: '2026-11',
  minutes: 8,
  cites: ['29 CFR 1910.157(e), (g)', 'U.S. Fire Administration advice on portable extinguishers (distance, seconds)'],
  sections: [
    {
      heading: 'When not to',
      says: [
        'Leave when the fire is larger than a waste basket, when smoke makes you cough, when you do not know what burns, or when it stands between you and the door. The alarm comes before the extinguisher, always.',
      ],
    },
    {
      heading: 'Which one',
      says: [
        'Class A: paper, cloth, wood. B: liquids such as alcohol. C: electrical, under power. K: cooking fat. An ABC powder extinguisher, the usual one in an office, is for the first three. Water on liquid or electrical fires makes them worse.',
      ],
    },
    {
      heading: 'How: PASS',
      says: [
        'Pull the pin. Aim at the base of the flames, not at the flames. Squeeze the handle. Sweep from side to side. Begin some 6 to 8 feet away with the exit behind you; it lasts about 10 to 20 seconds, so one is all you try.',
        'Back away, watch for it to come back, and have it looked at by the fire service even when it is out.',
      ],
    },
    {
      heading: 'Before it is needed',
      says: [
        'Know the nearest one on your way out. Each is looked at every month (needle in the green, pin and seal in place, nothing before it) and serviced every year. Tell the person in charge when one has been used, even a little.',
      ],
    },
  ],
  questions: [
    {
      ask: 'Where do you aim?',
      options: ['At the top of the flames', 'At the base of the fire', 'At the smoke'],
      right: 1,
      read: 'How: PASS',
    },
    {
      ask: 'What comes before picking up an extinguisher?',
      options: ['The alarm', 'Opening a window', 'Taking off your badge'],
      right: 0,
      read: 'When not to',
    },
    {
      ask: 'The fire is between you and the door. What do you do?',
      options: ['Fight it', 'Wait', 'Not let it come to that: leave while the way is free'],
      right: 2,
      read: 'When not to',
    },
    {
      ask: 'A warming unit burns and is still plugged in. Which agent is wrong?',
      options: ['Water', 'ABC powder', 'Carbon dioxide'],
      right: 0,
      read: 'Which one',
    },
    {
      ask: 'One extinguisher is empty and it still burns. Now?',
      options: ['Fetch the next', 'Leave and close the door', 'Use water from the sink'],
      right: 1,
      read: 'How: PASS',
    },
  ],
}

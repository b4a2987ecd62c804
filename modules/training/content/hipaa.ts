import type { Content } from './content.ts'

/** 45 CFR 164.530(b): each member of the workforce is trained on the practice's policies, as their work asks. */
export const privacy: Content = {
  topic: 'hipaa_privacy',
  edition: '2026-11',
  minutes: 15,
  cites: ['45 CFR 164.502, 164.506, 164.510, 164.512, 164.520–528, 164.530', '45 CFR 164.400–414'],
  sections: [
    {
      heading: 'What is protected',
      says: [
        'Anything about a person’s health, care or payment that says or lets one guess who it is: a name on a lab slip, a voice at the desk, a face in a photo, a date of birth. Spoken, on paper or on a screen alike.',
      ],
    },
    {
      heading: 'When you may use or share it',
      says: [
        'For treatment, payment and the running of the practice, without asking the patient each time. For most else (marketing, an employer, a reporter) the patient signs an authorization first. Some sharing is asked by law: reportable disease, abuse, a court order. Those go to the privacy officer.',
        'Psychotherapy notes, and substance use records under 42 CFR Part 2, have rules of their own: ask first.',
      ],
    },
    {
      heading: 'The least that does the work',
      says: [
        'Open only the charts your work asks you to open: not a neighbour’s, not a colleague’s, not a star’s. Your own and your family’s go the way of any patient. Every opening is on the audit, and it is read. Treatment between clinicians is not limited in this way; curiosity is.',
      ],
    },
    {
      heading: 'Talking, phones, family',
      says: [
        'Two identifiers before you say a word about a patient. Lower your voice at the desk. On voicemail: your name, the practice, a number. With family or friends in the room, ask or give the patient the chance to object. Nothing about patients on social media, not even without the name.',
      ],
    },
    {
      heading: 'What patients may ask for',
      says: [
        'To see and have a copy of their record (within 30 days), to have it amended, to know to whom it was disclosed, to be reached in another way, to limit what is shared, and the notice of privacy practices. They may complain here or to HHS, and nobody may make them pay for it.',
      ],
    },
    {
      heading: 'When something goes wrong',
      says: [
        'A fax to a wrong number, a lost phone, papers left in a room: tell the privacy officer at once. A breach must be told to the patients without unreasonable delay and within 60 days at the latest. Telling is never punished here; hiding is. Breaking the rules has consequences at work, and can have them in court.',
      ],
    },
  ],
  questions: [
    {
      ask: 'Your neighbour was in yesterday. You would like to know how she is. May you open her chart?',
      options: ['Yes, you mean well', 'No, your work does not ask for it', 'Yes, if you close it quickly'],
      right: 1,
      read: 'The least that does the work',
    },
    {
      ask: 'A specialist who now treats the patient asks for the last note. Does the patient have to sign?',
      options: ['No, it is for treatment', 'Yes, always', 'Only on the telephone'],
      right: 0,
      read: 'When you may use or share it',
    },
    {
      ask: 'You faxed a result to a wrong number. What do you do?',
      options: ['Send it again and say nothing', 'Wait for a complaint', 'Tell the privacy officer at once'],
      right: 2,
      read: 'When something goes wrong',
    },
    {
      ask: 'What do you leave on voicemail?',
      options: ['The result, if it is normal', 'Your name, the practice and a number', 'The reason for the visit'],
      right: 1,
      read: 'Talking, phones, family',
    },
    {
      ask: 'How long does the practice have to give a patient a copy of the record?',
      options: ['30 days', 'Half a year', 'It need not'],
      right: 0,
      read: 'What patients may ask for',
    },
  ],
}

/** 45 CFR 164.308(a)(5)(ii): reminders, malicious software, log-in monitoring, passwords. */
export const security: Content = {
  topic: 'hipaa_security',
  edition: '2026-11',
  minutes: 10,
  cites: ['45 CFR 164.308(a)(5)', '45 CFR 164.310–312'],
  sections: [
    {
      heading: 'Your sign-in is you',
      says: [
        'What is done under your name is yours on the audit. Never share a password or PIN, nor work under another’s. A long phrase that you use nowhere else is best; a password manager remembers it. Tell someone when a sign-in is not yours.',
      ],
    },
    {
      heading: 'Screens and devices',
      says: [
        'Lock before you turn away (Ctrl Alt L in Roomed). Turn screens from the waiting room. Patient data stays off private phones, USB sticks and private mail. A device with patient data is encrypted; lost or stolen is told at once.',
      ],
    },
    {
      heading: 'Mail that wants something',
      says: [
        'Most break-ins begin with a message: hurry, a prize, a bill, a manager who needs gift cards. Look at the sender’s address, hover over the link, do not open what you did not expect. Call back on a number you know. Clicked already? Unplug from the network and tell the security officer; minutes count.',
      ],
    },
    {
      heading: 'Software and updates',
      says: [
        'Install nothing on your own. Let updates run. Ransomware comes through old software and strange attachments; our backups help only when we hear of it early.',
      ],
    },
    {
      heading: 'Paper and doors',
      says: [
        'Shred, do not bin. Badge on; ask who follows you through a door. Prints are fetched at once. When the network is down, the downtime folder says what to do.',
      ],
    },
  ],
  questions: [
    {
      ask: 'A colleague forgot her PIN and asks for yours, for one entry only.',
      options: ['You give it', 'You type it for her', 'You do not; the manager sets a new one'],
      right: 2,
      read: 'Your sign-in is you',
    },
    {
      ask: 'You clicked a link that now looks wrong. What is first?',
      options: ['Off the network, tell the security officer', 'Delete the mail', 'Wait and see'],
      right: 0,
      read: 'Mail that wants something',
    },
    {
      ask: 'You leave the exam room for a minute. The screen?',
      options: ['Stays on, the patient is trustworthy', 'Is locked', 'Is dimmed'],
      right: 1,
      read: 'Screens and devices',
    },
    {
      ask: 'May a photo of a wound be taken with your private phone?',
      options: ['No', 'Yes, if you delete it', 'Yes, without the face'],
      right: 0,
      read: 'Screens and devices',
    },
    {
      ask: 'The computer asks to restart for an update at closing time.',
      options: ['Put it off for good', 'Let it run', 'Turn updates off'],
      right: 1,
      read: 'Software and updates',
    },
  ],
}

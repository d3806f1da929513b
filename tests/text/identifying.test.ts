import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identifyingIn } from '../../src/text/identifying.ts';

/** Each span as its text and its kind. */
function foundIn(text: string): string[][] {
  return identifyingIn(text).map(({ start, end, kind }) => [text.slice(start, end), kind]);
}

const EMAIL = 'e-mail';
const PHONE = 'phone';
const DATE = 'date';
const BIRTH = 'date-of-birth';
const SOCIAL = 'social-security-number';
const STREET = 'street-address';
const MAIL = 'mailing-address';
const CASE = 'case-number';
const LONG = 'long-number';
const PLACE = 'place-on-map';
const AGE = 'age';
const HANDLE = 'handle';
const ONLY = 'only-one';
const INITIALS = 'initials-on-a-day';

describe('what could identify someone is found', () => {
  test.each<[string, ...[part: string, kind: string][]]>([
    ['Write to jo.river+help@mail.example.org, she answers.', ['jo.river+help@mail.example.org', EMAIL]],
    [
      'Ask josé@example.org (or <ann@example.co.uk>).',
      ['josé@example.org', EMAIL],
      ['ann@example.co.uk', EMAIL],
    ],
    ['The form: https://example.org/2023/05/12?for=jo@example.org', ['jo@example.org', EMAIL]],

    ['Her new cell is 555-123-4567, call after school.', ['555-123-4567', PHONE]],
    ['Her aunt: (555) 123 4567.', ['(555) 123 4567', PHONE]],
    ['+1 555.123.4567 is the foster home', ['+1 555.123.4567', PHONE]],
    ['1-303-555-0142, ext. 12, ask for her worker', ['1-303-555-0142, ext. 12', PHONE]],
    ['555-0142 (cell) / 303/555-0143 (home)', ['555-0142', PHONE], ['303/555-0143', PHONE]],
    ['she gave us 5551234567', ['5551234567', PHONE]],
    ['555 1234 works in the evening', ['555 1234', PHONE]],
    ['555.0142 is her aunt', ['555.0142', PHONE]],
    ['[555]123--4567', ['[555]123--4567', PHONE]],
    ['Her mother is at +52 55 1234 5678 now.', ['+52 55 1234 5678', PHONE]],
    ['Room 204, 555-123-4567, at 4:30 pm', ['555-123-4567', PHONE]],

    ['Her social is 123-45-6789.', ['123-45-6789', SOCIAL]],
    ['social security 123 45 6789', ['123 45 6789', SOCIAL]],
    ['on file as XXX-XX-6789', ['XXX-XX-6789', SOCIAL]],
    ['123.45.6789', ['123.45.6789', SOCIAL]],

    ['She came on 12/03/2009 and again on 3-12-10.', ['12/03/2009', DATE], ['3-12-10', DATE]],
    ['intake_2009-03-12.pdf', ['2009-03-12', DATE]],
    ['Met on March 12, 2009; left on 12 March 2010.', ['March 12, 2009', DATE], ['12 March 2010', DATE]],
    ['since Mar. 12th 2009', ['Mar. 12th 2009', DATE]],
    ["the 3rd of Sept, 2009, or Sept 3 '09", ['3rd of Sept, 2009', DATE], ["Sept 3 '09", DATE]],
    ['12-MAR-09, 12Mar2009', ['12-MAR-09', DATE], ['12Mar2009', DATE]],
    ['Her hearing was on March 12,\n2009, in the morning.', ['March 12,\n2009', DATE]],
    ['The retreat was March 12-14, 2025.', ['March 12-14, 2025', DATE]],
    ['Grant: 7/1/2024-6/30/2025', ['7/1/2024', DATE], ['6/30/2025', DATE]],
    ['3 / 12 / 2009, 3.12.09', ['3 / 12 / 2009', DATE], ['3.12.09', DATE]],
    ['3 - 12 - 2009, 03 12 2010', ['3 - 12 - 2009', DATE], ['03 12 2010', DATE]],
    ["2009-Mar-12, 3/12/'09", ['2009-Mar-12', DATE], ["3/12/'09", DATE]],

    ['DOB 3/12/2009', ['DOB 3/12/2009', BIRTH]],
    ['D.O.B.: March 12, 2009.', ['D.O.B.: March 12, 2009', BIRTH]],
    ['Her date of birth is 3-12-09, she said', ['date of birth is 3-12-09', BIRTH]],
    ['The form asks for the date of birth first.', ['date of birth', BIRTH]],

    ['She stays at 412 Elm Street.', ['412 Elm Street', STREET]],
    ['Pick up: 1200 N. Main St.', ['1200 N. Main St.', STREET]],
    ['77 West 5th Ave Apt 3, ring twice', ['77 West 5th Ave Apt 3', STREET]],
    ['her dad lives on 412 elm st apt 4b', ['412 elm st apt 4b', STREET]],
    ['she sleeps at 77 oak lane, or 77 w 5th ave', ['77 oak lane', STREET], ['77 w 5th ave', STREET]],
    ['412 ELM STREET, UNIT 4', ['412 ELM STREET, UNIT 4', STREET]],
    ['1500 Dr. Martin Luther King Jr. Blvd', ['1500 Dr. Martin Luther King Jr. Blvd', STREET]],
    [
      '412 West Court Street and 41-12 Main Street',
      ['412 West Court Street', STREET],
      ['41-12 Main Street', STREET],
    ],
    ['12 mentors met at 412B Park Place NE #4', ['412B Park Place NE #4', STREET]],
    ['21500 8 Mile Road, 900 S Broadway', ['21500 8 Mile Road', STREET], ['900 S Broadway', STREET]],
    ['412 Avenue C; 1834 Calle Ocho', ['412 Avenue C', STREET], ['1834 Calle Ocho', STREET]],
    ['a trailer on 5512 Highway 9', ['5512 Highway 9', STREET]],
    ['412 1/2 Stone Court Road', ['412 1/2 Stone Court Road', STREET]],
    ['Mail goes to PO Box 118 or RR 2 Box 44.', ['PO Box 118', MAIL], ['RR 2 Box 44', MAIL]],
    ['P.O. Box 118; post office box 12', ['P.O. Box 118', MAIL], ['post office box 12', MAIL]],

    ['Court file 4471-0093-22', ['4471-0093-22', LONG]],
    ['24-555-123-4567, 555-123-4567-89', ['24-555-123-4567', LONG], ['555-123-4567-89', LONG]],
    ['Medicaid: 4471 0093 22', ['4471 0093 22', LONG]],
    ['in HMIS as 7788123, A123456789', ['7788123', LONG], ['123456789', LONG]],
    ['Case No. 21JV0093, student ID: 44710', ['Case No. 21JV0093', CASE], ['student ID: 44710', CASE]],
    ['case number 4471-0093-22', ['case number 4471-0093-22', CASE]],
    ['MRN 44710', ['MRN 44710', CASE]],
    ['dropped pin 39.7392, -104.9903', ['39.7392, -104.9903', PLACE]],

    ['A 15-year-old leads, and a 14 yr old girl helps.', ['15-year-old', AGE], ['14 yr old', AGE]],
    ['14yo, 16 y/o, 15 y.o.', ['14yo', AGE], ['16 y/o', AGE], ['15 y.o.', AGE]],
    [
      'fifteen-year-old; a 15 years old girl; 16 years of age',
      ['fifteen-year-old', AGE],
      ['15 years old', AGE],
      ['16 years of age', AGE],
    ],
    ['She is aged 15. Age: 15. (age 14)', ['aged 15', AGE], ['Age: 15', AGE], ['age 14', AGE]],
    ['At the age of 15 she left; in care since age 12', ['age of 15', AGE], ['age 12', AGE]],
    [
      'At 16 she came to us, at 18 she left; now she is 22.',
      ['At 16 she', AGE],
      ['at 18 she', AGE],
      ['she is 22', AGE],
    ],
    ["she's 15 and lives with her aunt; he just turned 16.", ["she's 15", AGE], ['he just turned 16', AGE]],
    ['Our youngest is 12, one mentee is 16 now', ['youngest is 12', AGE], ['mentee is 16', AGE]],
    [
      'She was fourteen when she came; they are 15 years old',
      ['She was fourteen', AGE],
      ['15 years old', AGE],
    ],
    [
      'before her 16th birthday, after his sixteenth birthday',
      ['her 16th birthday', AGE],
      ['his sixteenth birthday', AGE],
    ],
    ['Ana, 15, said that she likes art', ['Ana, 15, said', AGE]],
    [
      'She was born in 2009, he was born in March of 2010.',
      ['She was born in 2009', AGE],
      ['he was born in March of 2010', AGE],
    ],
    [
      'a 15 yr. old, 15yrs old; she turns 16 next month',
      ['15 yr. old', AGE],
      ['15yrs old', AGE],
      ['she turns 16', AGE],
    ],
    ['her 2-year-old comes along', ['2-year-old', AGE]],
    ['Maria, age 18, said it', ['age 18', AGE]],
    ['They are 15. They\u2019re 15 and live with an aunt.', ['They are 15', AGE], ['They\u2019re 15', AGE]],
    [
      'She\u2019s 15 years. I\u2019m 14, I was 12 when',
      ['She\u2019s 15 years', AGE],
      ['I\u2019m 14', AGE],
      ['I was 12', AGE],
    ],
    [
      'one of them is 14; one of our girls is 15',
      ['one of them is 14', AGE],
      ['one of our girls is 15', AGE],
    ],
    ['One girl (15) said no, a mentee (16) too', ['girl (15)', AGE], ['mentee (16)', AGE]],
    ['Maria is 16. Jay turned 16 last week', ['Maria is 16', AGE], ['Jay turned 16', AGE]],
    ['15F said no, F15 too, 16/M', ['15F', AGE], ['F15', AGE], ['16/M', AGE]],
    ['One, born in 2009, asked; born in March 2010', ['born in 2009', AGE], ['born in March 2010', AGE]],

    ['Their handle is @river, or @river_kid99.', ['@river', HANDLE], ['@river_kid99', HANDLE]],
    ['She is on Instagram as riverkid.', ['on Instagram as riverkid', HANDLE]],
    ['her insta is river_kid, IG riverkid_99', ['insta is river_kid', HANDLE], ['IG riverkid_99', HANDLE]],
    ['Snapchat: riverkid99; snap: riverkid', ['Snapchat: riverkid99', HANDLE], ['snap: riverkid', HANDLE]],
    [
      'known as riverkid on Snap, river.kid on TikTok',
      ['known as riverkid on Snap', HANDLE],
      ['river.kid on TikTok', HANDLE],
    ],
    ['TikTok name: river', ['TikTok name: river', HANDLE]],
    ['river#1234, u/river99 and u/river', ['river#1234', HANDLE], ['u/river99', HANDLE], ['u/river', HANDLE]],
    ['Snap: riv', ['Snap: riv', HANDLE]],
    [
      'Her username is riverkid. Screen name riverkid99?',
      ['username is riverkid', HANDLE],
      ['Screen name riverkid99', HANDLE],
    ],
    [
      'Discord riverkid#1234, Cash App $riverkid',
      ['Discord riverkid#1234', HANDLE],
      ['Cash App $riverkid', HANDLE],
    ],
    [
      'https://www.instagram.com/river.kid/, facebook.com/river.kid.5',
      ['https://www.instagram.com/river.kid/', HANDLE],
      ['facebook.com/river.kid.5', HANDLE],
    ],

    ['Our only girl was heard.', ['Our only girl', ONLY]],
    [
      'our only Spanish speaker, our only deaf mentee at the site',
      ['our only Spanish speaker', ONLY],
      ['our only deaf mentee', ONLY],
    ],
    ['the only sophomore at Lincoln High', ['the only sophomore at Lincoln', ONLY]],
    ['She is the only girl in the group.', ['the only girl', ONLY]],
    [
      'the only one from Guatemala; the only trans youth here',
      ['the only one', ONLY],
      ['the only trans', ONLY],
    ],
    ['the only pregnant resident', ['the only pregnant resident', ONLY]],
    ['our one survivor mentor, our sole boy', ['our one survivor', ONLY], ['our sole boy', ONLY]],
    ['Our only girls said so', ['Our only girls said', ONLY]],
    ['we have only one girl, just one father', ['only one girl', ONLY], ['just one father', ONLY]],

    ['J.T. on 3/12, JT 3/12', ['J.T. on 3/12', INITIALS], ['JT 3/12', INITIALS]],
    ['JT came on March 12.', ['JT came on March 12', INITIALS]],
    ['3/12: JT asked; May 3 - J.R.', ['3/12: JT', INITIALS], ['May 3 - J.R.', INITIALS]],
    ['M. came back on 3/12', ['M. came back on 3/12', INITIALS]],
    ['jm 3/14\nkr, May 3: called', ['jm 3/14', INITIALS], ['kr, May 3', INITIALS]],
    ['JT, 3/12/2009 (J. T., May 3rd)', ['JT, 3/12/2009', INITIALS], ['J. T., May 3rd', INITIALS]],
  ])('in %j', (text, ...parts) => {
    expect(foundIn(text)).toEqual(parts);
  });

  test.each<[string, ...[part: string, kind: string][]]>([
    ['\u{1f600} 555\u2011123\u20114567', ['555\u2011123\u20114567', PHONE]],
    ['(555)\u00a0123\u20134567', ['(555)\u00a0123\u20134567', PHONE]],
    ['123\u201245\u20126789', ['123\u201245\u20126789', SOCIAL]],
    ['March\u00a012,\u202f2009', ['March\u00a012,\u202f2009', DATE]],
    ['Sept 3 \u201909', ['Sept 3 \u201909', DATE]],
    ['412\u00a0Elm\u2009Street', ['412\u00a0Elm\u2009Street', STREET]],
    ['a 15\u2011year\u2011old', ['15\u2011year\u2011old', AGE]],
    ['she\u2019s 15.', ['she\u2019s 15', AGE]],
    ['4471\u20130093\u201322\tand\t2019\u20132023', ['4471\u20130093\u201322', LONG]],
  ])('as a word processor pastes it, in %j', (text, ...parts) => {
    expect(foundIn(text)).toEqual(parts);
  });
});

describe('what points to nobody is left alone', () => {
  test.each([
    // Ages, years and other counts of time
    ['Young people from 14 to 17 come on Tuesdays; the 15-year-olds lead.'],
    ['We began in 2019. In school year 2024/25 we grew, as in 2019-2023 and 2019 \u2013 2020.'],
    ['Cohorts: 2019-20, 2020-21, 2019-2020-2021'],
    ['In March 2025 we begin; next review: 2026-01.'],
    ['March 12 is the first day, June 1-12 is the break.'],
    ['On March 12, 10 mentors came; in May 12, in 2024 more.'],
    ['May 12\n2024 goals\n12 May\n2025 goals'],
    ['Open 4:30 pm to 6:00 pm, 9-5 on weekdays, 0830-1730 on Fridays, 24/7 by phone.'],
    ['Meetings of 60-90 minutes, a 30-60-90 day plan, 6-12-18 months'],
    ['We ask at the 6/12/18 month visits.'],
    // Counts, money and ratios
    ['A ratio of 1:4, or 1 in 5, or 3/4 of them, 1-on-1.'],
    ['12,000 young people in the county, 1,250,000 in the state; 37.5% of them here'],
    ['The grants were $12,500, $1,250,000, $1250000-1500000 and USD 1250000.'],
    ['between 500-1000 young people, 1200-1500 hours, 1500 2000 2500 a year'],
    ['8-9-10-11-12, 1-2-3-4-5-6-7'],
    ['Grades 9-10-11, 10/11/12 graders, ages 10-12-14, 10-12-14 year olds'],
    ['the 10/11/12th graders, 9/10/11/12 together'],
    ['Room 204 2025 plan, 250 1200, 240 1344 1562 1781'],
    // Rooms, roads, schools and other numbers of things
    ['We meet in room 204; Suite 300 is the drop-in.'],
    ['Off Highway 36 near I-70 and US 285, exit 264, by School 21'],
    ['Version 2.10.15 of the app, v3.12.2009 of the curriculum, Node 20.17.0'],
    ['ISBN 978-0-19-852663-6, pages 998-1004, doi:10.1234/5678901'],
    ['22 U.S.C. 7102, Public Law 106-386, section 18-7-201'],
    ['Grant 2019-VF-GX-0042, ZIP codes 80204 and 80205'],
    ['case #12, File number 7, a caseload of 44'],
    // Help lines
    ['Call 988 or 911, or text 233733, or call 2-1-1.'],
    ['1-888-373-7888, (888) 373-7888, 1.800.843.5678, +1 877 565 8860, 1-800-273-TALK'],
    // The web
    ['See https://www.example.org/2023/05/12/page and www.example.org/5551234567.'],
    ['https://example.org?id=5551234567, file:///notes/2009-03-12'],
    ['example.org/2023/05/12/412-Elm-Street, example.org:8080/123-45-6789'],
    ['Their address is jo@river or jo@, not @.'],
    // Streets without a house, and what only sounds like one
    ['Main Street alone feels safe; the bus station on Elm Street does not.'],
    ['The corner of 5th Avenue and 12th Street, the 1200 block of Elm Street'],
    ['12 mentors live near Elm Street, 5 blocks from Main St.'],
    ['In 2019 Elm Street Library gave us room 12 Main Street side.'],
    ['On May 12 Elm Street has a fair; bus 15 Colfax Avenue stops there.'],
    ['300 homeless street youth, 15 street outreach workers, 12 Denver street teams'],
    [
      '12 Safe Place sites, 3 United Way grants, 2 Girls Court judges, 6 Women\u2019s Circle nights, 2 Toy Drives',
    ],
    ['120 people drive, 200 hour drive, 100 mentors on the road, a 10 lane road'],
    ['2 East St. Louis mentors'],
    ['a 24/7 Main Street line, open at 4:30 Elm Street side, 1,200 Main Street neighbors'],
    ['120 miles of road, 200 kids per street'],
    ['on 8 Mile Road'],
    // Notes as they are
    ['12 of 31 young people, 38.7%, asked for weekly meetings.'],
    ['The safe house is 12 minutes from here, the mall on 16th Street is 5.'],
    ['Surveys: 47 in 2023, 52 in 2024, 61 in 2025'],
    ['Mentors get $25/hr for 40 hrs, $1,000.00 a month, and a bus pass for lines 31 and 44.'],
    ['Five Points, 2700 block of Welton Street, by the 7-Eleven, every 2nd Tuesday'],
    ['5th grade to 9th grade, from 8:30-12:30, rooms 201 to 206'],
    ['Mentor 3 has a court date; 1 Court Appointed Special Advocate comes along.'],
    ['16 Days of Activism, 40 Developmental Assets, 3 Circle of Courage groups'],
    // Ages that are a program's, a rule's or a thing's
    ['We serve ages 12 to 18, aged 12-18, or 18 to 24; 15 to 17 years old, 14- to 17-year-olds'],
    ['15 or 16 years old, fifteen to seventeen years old, 12-18 year olds, youth ages 16, 17 and 18'],
    [
      'Mentors are at least 21 years old, or 21 or older; they must be 21 years old, 21 years of age or older.',
    ],
    ['under the age of 18, under age 18, age 18+, aged 18 and over, up to 24 years old, from 12 years old'],
    [
      'At age 18 they leave care; when they turn 18, turning 18, once a young person turns 18; their 18th birthday',
    ],
    ['average age 12, the average age of our youth is 15, minimum age: 21, children about 12 years old'],
    ['13-year-olds, 15-year-old girls, most are 15 years old, anyone who is 18 or older'],
    ['a 3-year-old program, a 5-year-old mentoring program, the 12-year-old van; our agency is 10 years old'],
    [
      'Youth age out at 18 or 21; ages 16+, ages 13\u201317, aged between 14 and 17, between the ages of 12 and 17',
    ],
    ['age group 14-17, age range: 12 to 21, as young as 12, under-18s, 21 and over, most are 16 or 17'],
    ['The idea was born in 2015; our program was born in 2012.'],
    ['Mentors stay 2 years, for one year or more, a 2-year grant, 5 years of experience, 30 years ago'],
    ['She was 1 of 12, he is 10 minutes late, the group is 15 to 20, capacity is 15; at 12 she has lunch'],
    ['in Denver, 15, and Aurora, 12; one in 15, one is 5 minutes away, no one is 100% sure'],
    ['We meet at 3:30 at our 3 sites, a ratio of 1:4.'],
    ['In our state, a 14-year-old may ask for care alone. A 16-year-old can consent on their own.'],
    ['The law treats a 17-year-old as an adult. Anyone aged 18 can sign alone. A person aged 18 may sign.'],
    ['The oldest of our programs is 15 years old; our agencies were 12 years old'],
    [
      'If they are 16, they may work; once they are 15, they can. They are 18. They are 15 or older. They are 12 in all.',
    ],
    ['Capacity is 15. Tuesday is 16. It was 14. River House turned 12. Attendance is 20, Curfew is 22.'],
    ['Group size (15), mentors (12), one youth (15 of them), page (14)'],
    ['15 ft, 15 feet, 15FT, the M15 bus, Room F15, 10M dollars, AM/FM, $15M'],
    ['Young people born in 2009 can come; those born in 2010 or later; the plan was born in 2012'],
    // Networks without anybody on them
    ['Room#1204, school#1021, and/or, w/out, u/s'],
    ['Snap: no. Insta: later; IG: posts. Kik: not used. Snap: fine'],
    ['We post on Instagram as well, and on Facebook as a way to reach families; on Instagram as volunteers'],
    ['Facebook: we post weekly. Instagram: no private messages. WhatsApp: group chat'],
    ['Snapchat: not allowed. Instagram is blocked. TikTok is part of life, 24/7.'],
    ['Apps: Instagram, Snapchat and Discord; use WhatsApp as our main app; Facebook 2024; Instagram K-12'],
    ['We handle this with care. Handle: carefully. The handle is broken. The user name is kept by staff.'],
    ['@ the center, @3pm, @ 3:30, meet @noon or @school, @everyone, @inquirer/core'],
    ['youtube.com/watch?v=abcdef1234, instagram.com/explore/tags'],
    ['A two-line heading, 12 pt, and follow up on Instagram (2 times)'],
    // The only ones that are nobody
    ['Nobody should be the only survivor at a meeting. No survivor is the only one at the table.'],
    ['No one wants to be the only girl in a group; no young person should ever be the only one there.'],
    ['Our only male mentors are coaches. Our only mentors are volunteers. Our only bilingual staff are new.'],
    [
      'our one mentor training, our one youth program, our sole funder, our one-to-one youth, one mentor each',
    ],
    ['our only hesitation, our only paid position, our only request; the only study at hand'],
    ['our only option, our only van, our only rule is kindness, our only Spanish-speaking partner agency'],
    ['our only funding source; our only concern is time; we only meet at the center, only at the library'],
    [
      'the only way, the only shelter in town, the only bus at 5, the only time at the site, the only adult at home',
    ],
    [
      "They are not the only one who feels that; a mentor may be the only safe adult in a young person's life.",
    ],
    [
      'only one mentor for each, if only one young person comes, members only at the door, the only one-to-one program',
    ],
    // Capitals beside a day that are nobody's
    ['pm 3/14. by 3/14: on May 3. co 3/12\nid 3/1\nwe 3/4 of us. st 5/3'],
    [
      'In CO 3/12 starts; the ED on May 3; PO meeting 5/3; 9/15 PD training; DV training on June 3; HR on 6/1',
    ],
    ['U.S. staff on May 3, US 3/4 of them, a 3/4 majority, AM 3/4, TBD 3/12, PTA 3/12, March 12, NW side'],
    ['Phase II 3/1, 10 am ET May 3, 5 PM PT on May 3, the D.A. on 3/4, RA training 5/1, Q&A 5/3'],
    ['Plan B. We start May 3. Group A. May 3. CSEC task force 3/12; 3/12: Youth council; YMCA May 12'],
    // Words alone
    ['We never keep DOBs, phone numbers or e-mail addresses.'],
    [''],
  ])('%j', (text) => {
    expect(foundIn(text)).toEqual([]);
  });
});

describe('any text is read', () => {
  const typed = fc.constantFrom(
    ...[
      '555',
      '123',
      '4567',
      '2009',
      '2000',
      '12',
      '1',
      '-',
      ' - ',
      ' ',
      '/',
      '.',
      ',',
      '(',
      ')',
      '+',
      '@',
      '\n',
      '\u2013',
    ],
    ...[
      'jo@example.org',
      'example.org/',
      'https://',
      'March',
      'DOB',
      'Elm',
      'Street',
      'st',
      'N.',
      '5th',
      'Apt',
      'case no.',
    ],
    ...[
      '15',
      '-year-old',
      ' years old',
      'she is ',
      'Instagram',
      ' as ',
      'our only ',
      'girl',
      ' at ',
      'JT',
      'J.',
    ],
    ...['PO Box ', '$', '800-', '\u0000', '\u{1f600}', '\ud83d', '\ude00', '\u0301'],
  );
  const texts = fc.oneof(
    fc
      .array(fc.oneof({ weight: 4, arbitrary: typed }, fc.string({ unit: 'binary', maxLength: 3 })))
      .map((all) => all.join('')),
    fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  );

  test('and its spans lie in it, in its order, none empty, none over another', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let before = 0;
        for (const { start, end } of identifyingIn(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          before = end;
        }
        expect(before).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1000 },
    );
  });

  // Read in anything but linear time, these would not return.
  test.each([
    ['1', 1],
    ['a@', 0],
    ['a@a.', 0],
    [' ', 0],
    ['1 ', 0],
    ['1-', 0],
    ['2000-', 1],
    ['a', 0],
    ['a.', 0],
    ['12/', 0],
    ['May\n', 0],
    ['412 Elm ', 0],
    ['412 elm ', 0],
    ['(555', 0],
    ['aged ', 0],
    ['15-year-', 0],
    ['she is ', 0],
    ['only a ', 0],
    ['our only ', 0],
    ['the only a ', 0],
    ['on IG as ', 0],
    ['IG: ', 0],
    ['a_', 0],
    ['@a', 0],
    ['A. ', 0],
    ['JT a ', 0],
    ['they are ', 0],
    ['Maria is ', 0],
    ['Abcdefghij', 0],
    ['a 15-year-old can ', 55555],
    ['born in ', 0],
    ['girl (', 0],
    ['a#', 0],
    ['u/', 0],
    ['no one ', 0],
    ['no one be ', 0],
    ['our one ', 0],
    ['\njm ', 0],
  ])('a megabyte of %j, with %i found', (piece, count) => {
    expect(identifyingIn(piece.repeat(1_000_000 / piece.length))).toHaveLength(count);
  });

  test('a megabyte of details', () => {
    expect(identifyingIn('jo@example.org, 555-123-4567\n'.repeat(35_000))).toHaveLength(70_000);
  });
});

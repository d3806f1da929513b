/** What somebody is called in an app or on a network: `@river`, "on Instagram as river", "Snapchat: river_99". */

const raw = String.raw;

const NETWORK =
  '(?:Instagram|Insta|IG|Snapchat|Snap|TikTok|Tik Tok|Facebook|FB|Messenger|WhatsApp|Twitter|Telegram|Discord|Kik|' +
  'Reddit|Twitch|Roblox|Fortnite|Xbox|PSN|PlayStation|Steam|Tumblr|Pinterest|Threads|BeReal|OnlyFans|Cash ?App|Venmo|' +
  'PayPal|Linktree|MeetMe|Tinder|Grindr|Hinge|Bumble|Skype|LinkedIn|VSCO|Wizz|Yubo|GroupMe|YouTube)';
const WORD_BEGINS = raw`(?<![\p{L}\d_])`;
const WORD_END = raw`(?![\p{L}\d_])`;
/** A word with a digit or `_` in it, or a dot: no word of a sentence. */
const NO_WORD = raw`[@$]?(?:[\p{L}_][\p{L}.]{0,30}(?:[\d_](?:[\p{L}\d._]{0,29}[\p{L}\d_])?|#\d{4})|\p{L}{2,20}\.\p{L}{2,20}${WORD_END})`;
/** What else stands behind "on Instagram as", "Facebook:", "the user name is". */
const COMMON =
  '(?:an?|the|our|their|his|her|its|my|your|we|they|it|he|she|you|i|if|no|not|none|yes|well|part|soon|long|far|much|many|often|usual|' +
  'needed|planned|agreed|private|public|open|closed|blocked|allowed|banned|never|always|sometimes|rarely|weekly|monthly|daily|unknown|' +
  'required|shared|kept|known|safe|unsafe|outreach|mentors?|staff|volunteers?|themsel(?:f|ves)|herself|himself|role|friends?|peers?|' +
  'adults?|youth|young|people|agency|program|group|someone|anyone|anybody|another|other|only|main|one|two|of|to|in|on|at|by|for|and|or|with)';
/** What else stands behind the short name of a network. */
const SHORT_WORDS =
  '(?:okay|fine|good|bad|great|nope|maybe|later|risky|stop|ask|text|chat|calls?|limit|limits|rules?|posts?|news|events?|tbd|n/a|video|photos?|' +
  'pics|pictures|links?|ads|groups?|pages?|teams?|games?|kids|teens|girls|boys|parents?|families|family|email|phone|apps?|free|paid|off|new|old|' +
  'first|last|most|some|each|both|same|too|out|fun|used|not)';
const NAME = raw`[@$]?(?!${COMMON}${WORD_END})[\p{L}\d_](?=[\p{L}\d._-]{2})[\p{L}\d._-]{0,29}[\p{L}\d_-](?:#\d{4})?`;
const ALONE = raw`(?= ?(?:[,;!?)"\n]|\.(?![\p{L}\d])|$))`;
const CALLED = '(?:user ?name|screen ?name|nick ?name|handle|account|profile|name|tag|id|user)';

/** Where `@` stands for "at", or for all, for the flags `i` and `u`. */
export const NO_HANDLE = raw`(?<![\p{L}\d_.@+-])@(?:\d{1,2}(?::\d\d)?(?: ?[ap]\.?m)?|(?:the|a|an|our|my|your|their|her|his|home|work|school|noon|midnight|night|lunch|dinner|court|church|program|center|site|shelter|office|library|all|everyone|here|channel|once|each|least))${WORD_END}`;

/** The profile of one person, by its address; for the flags `i` and `u`. */
export const PROFILE =
  raw`(?<![\p{L}\d-])(?:(?:https?://)?(?:www\.|m\.)?(?:(?:instagram|tiktok|snapchat|facebook|fb|twitter|x|threads|reddit|twitch|onlyfans|venmo|tumblr)\.(?:com|net|tv)|` +
  raw`t\.me|wa\.me|cash\.app|linktr\.ee)/(?!(?:p|reel|reels|explore|watch|groups|events|hashtag|help|policies|r|tag|business)[/?]?${WORD_END})|` +
  raw`(?:https?://)?(?:www\.)?(?:youtube\.com/@|linkedin\.com/in/))[\p{L}\d@$._/-]{2,60}`;

/** What has a number behind `#` and is nobody. */
const NUMBERED =
  '(?:room|unit|apt|suite|ste|bus|line|box|number|no|item|ticket|issue|invoice|order|grant|bill|page|case|id|lot|permit|form|check|route|school|ps|gate|po)';

/** For the flags `i` and `u`. */
export const HANDLES: readonly string[] = [
  raw`(?<![\p{L}\d_.@/+-])@(?=[\d_.]{0,20}\p{L})[\p{L}\d_](?:[\p{L}\d_.-]{0,28}[\p{L}\d_])(?![\p{L}\d_/])`,
  // on Instagram as river, on Snap under river_99
  raw`${WORD_BEGINS}on ${NETWORK},? (?:as|under|by|called|named) ${NAME}`,
  // known as river on Instagram, river_99 on Snap
  raw`${WORD_BEGINS}(?:goes by|known as|called|named|find (?:her|him|them) (?:as|under)|under) ${NAME} (?:on|in|at) ${NETWORK}${WORD_END}`,
  raw`${WORD_BEGINS}${NO_WORD} (?:on|in|at) ${NETWORK}${WORD_END}`,
  // Snapchat name: river, user name is river.
  raw`${WORD_BEGINS}(?:${NETWORK} ${CALLED}|user ?name|screen ?name|gamer ?tag|(?:her|his|their) handle) ?(?:(?:[:=]|is|was) ?${NAME}${ALONE}|(?:[:=]|is|was)? ?${NO_WORD})`,
  // Snap: river_99, Insta is river.jo, IG river99
  raw`${WORD_BEGINS}${NETWORK}(?: ${CALLED})? ?(?:[:=]|is|was|as)? ?${NO_WORD}`,
  // Snapchat: riverkid
  raw`${WORD_BEGINS}${NETWORK} ?[:=] ?(?!${SHORT_WORDS}${WORD_END})(?=[\p{L}.-]{6})${NAME}${ALONE}`,
  // Snap: riv
  raw`${WORD_BEGINS}(?:Snap|Snapchat|Insta|IG|Kik) ?[:=] ?(?!${SHORT_WORDS}${WORD_END})${NAME}${ALONE}`,
  raw`${WORD_BEGINS}${NETWORK}(?: ${CALLED})? ?[:=]? ?[@$]\p{L}[\p{L}\d._-]{1,30}`,
  // river#1234, u/river
  raw`(?<![\p{L}\d_.@/#-])(?!${NUMBERED}#)\p{L}[\p{L}\d._]{1,31}#\d{4}${WORD_END}`,
  raw`(?<![\p{L}\d_.@/-])u/(?=[\d_-]{0,20}\p{L})[\p{L}\d_-]{3,20}${WORD_END}`,
];
/** What a text with a handle has somewhere: a source for the flag `i`. */
export const NETWORK_OR_NAME = `${NETWORK}|u/|user ?name|screen ?name|gamer ?tag|handle`;

/** Before what somebody or something was and is no more: "former chief executive", "ex-client". */
export const ENDED = /\b(?:former|formerly|ex|onetime|one-time|ousted|previous|erstwhile)\b/i;

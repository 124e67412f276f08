/** The code that lets a person in. */
export const joinCodeLength = 8;
/** The code that connects a display. */
export const displayCodeLength = 6;

/** In two halves, as it is shown and read aloud: `BCDF-GHJK`, `BCD-FGH`. */
export const showCode = (code: string): string => `${code.slice(0, code.length / 2)}-${code.slice(code.length / 2)}`;
